import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LIMITS } from '../../../src/import/limits.ts'
import { readXmlParts, XmlError, type XmlPart } from '../../../src/import/xml/readXmlParts.ts'
import { childrenOf, textAt } from '../../../src/import/xml/xmlElement.ts'

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function readAll(text: string, size = 1000) {
  const parts: XmlPart[] = []
  for await (const part of readXmlParts(inPieces(text, size), name => name === 'item')) parts.push(part)
  return parts
}

it('reads the same parts wherever the text is divided', async () => {
  const text = '<a><item x="1"><b>One 😀 &amp; <![CDATA[<two>]]></b></item><item><b>Three</b></item></a>'
  const whole = await readAll(text)
  expect(whole.map(part => textAt(part, 'b'))).toEqual(['One 😀 & <two>', 'Three'])
  for (let size = 1; size < 20; size++) expect(await readAll(text, size)).toEqual(whole)
})

it('gives names the usual prefix of their namespace, whatever the document calls it', async () => {
  const [item] = await readAll(
    '<a xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:y="https://unknown.example"><item><x:creator/><y:b/><z:c/></item></a>',
  )
  expect(childrenOf(item).map(({ name }) => name)).toEqual(['dc:creator', 'y:b', 'z:c'])
})

it('inherits language and base address', async () => {
  const [item] = await readAll('<a xml:lang="de" xml:base="https://a.example/b/"><item><c xml:base="d/"/></item></a>')
  expect(item).toMatchObject({ lang: 'de', base: 'https://a.example/b/' })
  expect(childrenOf(item)[0]).toMatchObject({ lang: 'de', base: 'https://a.example/b/d/' })
})

it('keeps the text of elements that are nested too deep', async () => {
  const deep = `${'<b>'.repeat(5000)}text${'</b>'.repeat(5000)}`
  const [item] = await readAll(`<a><item>${deep}<c>next</c></item></a>`)
  let [depth, element] = [0, item as XmlPart | undefined]
  while (element) {
    depth++
    element = childrenOf(element, 'b')[0]
  }
  expect(depth).toBe(LIMITS.depth)
  expect(textAt(item, 'b')).toBe('text')
  expect(textAt(item, 'c')).toBe('next')
})

it('cuts a part that is too large, whether by text or by tags', async () => {
  const text = `<b>${'x'.repeat(100_000)}</b>`.repeat(100)
  const tags = '<b/>'.repeat(300_000)
  const parts = await readAll(`<a><item>${text}</item><item>${tags}</item><item>small</item></a>`, 65_536)
  expect(parts.map(({ isCut }) => isCut)).toEqual([true, true, undefined])
  expect(parts[1]?.children.length).toBeLessThan(200_000)
})

it.each([
  ['declares entities', '<!DOCTYPE a [<!ENTITY b "c">]><a><item>&b;</item></a>'],
  ['ends in the middle', '<a><item><b>'],
  ['text in it is too large', `<a><item>${'x'.repeat(LIMITS.documentBytes + 100_000)}`],
])('refuses a document that %s', async (reason, text) => {
  await expect(readAll(text, 65_536)).rejects.toThrow(XmlError)
  await expect(readAll(text, 65_536)).rejects.toThrow(reason)
})

it('throws nothing else, whatever the text', async () => {
  const piece = fc.constantFrom(
    '<item>',
    '</item>',
    '<a b="',
    '">',
    '<![CDATA[',
    ']]>',
    '&',
    '&#x',
    ';',
    '<!--',
    '-->',
    '<?',
    '\0',
    'x',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async pieces => {
      await readAll(pieces.join('')).catch((error: unknown) => expect(error).toBeInstanceOf(XmlError))
    }),
  )
})

it('reads "&" that begins no reference, wherever the text is divided', async () => {
  const text = '<a><item>A & B &amp; AT&T &#38; &unknown; <![CDATA[C & D &amp;]]> &</item></a>'
  for (let size = 1; size < 60; size++) {
    const [item] = await readAll(text, size)
    expect(item?.children.join('')).toBe('A & B & AT&T & &unknown; C & D &amp; &')
  }
})
