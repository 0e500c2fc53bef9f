// @vitest-environment node
import { expect, it } from 'vitest'
import { decodeText } from '../../../../src/cli/pictures/rights/decodeText.ts'

const NAMES = [
  'José Núñez',
  'Jürgen Weiß',
  'Åsa Öberg/TT',
  'Søren Kjær',
  'Benoît Lefèvre',
  'João Gonçalves',
  'GARCÍA LÓPEZ',
  'O’Brien – “Agency”',
  'Musée d’Orsay',
  '© Zoë Brontë',
  'Björn',
  'Ibáñez',
]

const LATIN_1 = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
const CHARSETS = {
  'Mac Roman': LATIN_1.map((_, code) => new TextDecoder('macintosh').decode(Uint8Array.of(code))),
  'Windows-1252': LATIN_1.with(0x8a, 'Š')
    .with(0x8e, 'Ž')
    .with(0x92, '’')
    .with(0x93, '“')
    .with(0x94, '”')
    .with(0x96, '–')
    .with(0x9a, 'š')
    .with(0x9e, 'ž'),
}

const encode = (text: string, charset: string[]) => Uint8Array.from(text, letter => charset.indexOf(letter))

it.each(Object.entries(CHARSETS))('decodes a name in %s', (_, charset) => {
  for (const name of NAMES) expect(decodeText(encode(name, charset))).toBe(name)
})

it('decodes names with letters that only Windows-1252 has', () => {
  for (const name of ['Aleš Šimon', 'Dušan', 'Žiga', 'Miloš'])
    expect(decodeText(encode(name, CHARSETS['Windows-1252']))).toBe(name)
})

it('decodes valid UTF-8 as UTF-8', () => {
  for (const name of [...NAMES, '李明', 'Łódź']) expect(decodeText(new TextEncoder().encode(name))).toBe(name)
})
