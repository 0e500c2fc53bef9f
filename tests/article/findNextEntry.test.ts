import { expect, it } from 'vitest'
import { findNextEntry } from '../../src/article/findNextEntry.ts'

const find = (languages: string[], index: number) => {
  const entries = languages.map((lang, at) => ({ id: `${lang}-${at}`, lang }))
  return findNextEntry(entries, index)?.id
}

it('leads to the next older article, and from the oldest to the newest', () => {
  expect(find(['en', 'en', 'en'], 0)).toBe('en-1')
  expect(find(['en', 'en', 'en'], 2)).toBe('en-0')
})

it('stays in the language of the article if it can', () => {
  expect(find(['en', 'ar', 'ja', 'en'], 0)).toBe('en-3')
  expect(find(['en', 'ar', 'ja', 'en'], 3)).toBe('en-0')
  expect(find(['en', 'ar', 'ja', 'en'], 1)).toBe('ja-2')
  expect(find(['en-US', 'ar', 'en-GB'], 0)).toBe('en-GB-2')
})

it('leads nowhere from the only article', () => {
  expect(find(['en'], 0)).toBeUndefined()
})
