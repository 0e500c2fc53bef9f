import { expect, it } from 'vitest'
import { slugifyWords, suggestFolderName } from '../../../src/cli/import/articleFolders.ts'

const LONG = 'After nine years of repairs, the ferry’s harbour reopens to international passengers'

it('names a folder after its headline, cut after a whole word', () => {
  const article = { version: 1, headline: LONG, sections: [] } as const
  const name = 'after-nine-years-of-repairs-the-ferrys-harbour-reopens-to'
  expect(suggestFolderName({ ...article, sections: [] })).toBe(name)
  const canonical = `https://news.example/${LONG.toLowerCase().replace(/\W+/g, '-')}.html`
  expect(suggestFolderName({ ...article, headline: 'Other', sections: [], canonical })).toMatch(/-reopens-to$/)
})

it.each([
  ['Path: the ferry', 'path-the-ferry'],
  [`${'a'.repeat(29)} ${'b'.repeat(30)}`, `${'a'.repeat(29)}-${'b'.repeat(30)}`],
  [`${'a'.repeat(30)} ${'b'.repeat(30)}`, 'a'.repeat(30)],
  [`The ${'b'.repeat(90)}`, `the-${'b'.repeat(56)}`],
  ['移'.repeat(70), '移'.repeat(60)],
  ['— …', ''],
])('keeps whole words, unless little would be left: %s', (text, name) => {
  expect(slugifyWords(text)).toBe(name)
})
