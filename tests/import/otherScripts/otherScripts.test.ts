import { expect, it, vi } from 'vitest'
import { joinWords, loadOtherScripts } from '../../../src/import/otherScripts/otherScripts.ts'

// The places of the groups in their list.
const [CYRILLIC_GREEK, ARABIC_INDIC, EAST_ASIAN] = [0, 1, 2]

it('loads the words of the scripts that a source has, and keeps those of earlier sources', async () => {
  vi.resetModules() // other tests load words, too
  const { loadOtherScripts, withOtherScripts } = await import('../../../src/import/otherScripts/otherScripts.ts')
  const pictures = withOtherScripts(words => words.pictures ?? '')
  expect(pictures()).toBe('')
  await loadOtherScripts('桟橋')
  expect(pictures()).toMatch(/^写真\|/)
  expect(pictures()).not.toContain('фото') // cspell:disable-line
  await loadOtherScripts('Причал') // cspell:disable-line
  expect(pictures()).toContain('|фото|') // cspell:disable-line
  expect(pictures()).toMatch(/^写真\|/)
  expect(pictures()).not.toContain('||')
})

it.each([
  ['Причал', CYRILLIC_GREEK], // cspell:disable-line
  ['Αποβάθρα', CYRILLIC_GREEK], // cspell:disable-line
  ['桟橋', EAST_ASIAN],
  ['ﾌｪﾘｰ', EAST_ASIAN],
  ['الرصيف', ARABIC_INDIC],
  ['ﺍﻟﺮﺻﻴﻒ', ARABIC_INDIC],
  ['רציף', ARABIC_INDIC],
  ['घाट', ARABIC_INDIC],
  ['ท่าเรือ', ARABIC_INDIC],
  ['부두', EAST_ASIAN],
  ['&#1055;', CYRILLIC_GREEK],
  ['&#x41f;', CYRILLIC_GREEK],
  ['&amp;#1055;', CYRILLIC_GREEK],
  ['&Phi;&omega;&tau;&omicron;', CYRILLIC_GREEK],
  ['"\\u041f"', CYRILLIC_GREEK],
  ['"\\u6865"', EAST_ASIAN],
  ['&#x631;', ARABIC_INDIC],
])('sees that "%s" is in another script than Latin', async (text, group) => {
  expect(await loadOtherScripts(`<p>The pier ${text} at noon</p>`)).toEqual([group])
})

it('sees all scripts of a source that mixes them', async () => {
  const all = [CYRILLIC_GREEK, ARABIC_INDIC, EAST_ASIAN]
  expect(await loadOtherScripts('Причал &#x631; 桟橋')).toEqual(all) // cspell:disable-line
  expect(await loadOtherScripts()).toEqual(all)
})

it.each([
  'Bến tàu', // cspell:disable-line
  'Žluťoučký kůň', // cspell:disable-line
  '“The pier”… – 5 €, ☎ 🚢 🤔',
  '\uFEFFat noon &#8217;',
  '&#x2019;',
  '&#129300;',
  '"\\u2019"',
  '"\\ud83d\\udea2"',
])('sees that "%s" has no letters of other scripts', async text => {
  expect(await loadOtherScripts(`<p>The pier ${text} at noon</p>`)).toEqual([])
})

it('joins lists without empty alternatives, which would match everywhere', () => {
  expect(joinWords('photo', undefined, '', 'image')).toBe('photo|image')
})
