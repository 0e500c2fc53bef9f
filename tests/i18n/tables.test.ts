import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { enLater } from '../../src/i18n/en/later.lazy.ts'
import { en } from '../../src/i18n/en/reader.ts'
import { getPageWords } from '../../src/i18n/pages.ts'
import type { Language } from '../../src/i18n/words.ts'
import { getAllWords } from '../../src/reader/language/useAllWords.lazy.ts'
import { getWords, loadWords } from '../../src/reader/language/words.ts'

const folder = join(import.meta.dirname, '../../src/i18n')
const languages = readdirSync(folder, { withFileTypes: true })
  .filter(each => each.isDirectory() && each.name !== 'en')
  .map(({ name }) => name)

/** The paths of all words in a table, such as `key.space`. Throws on an empty word. */
function paths(table: object): string[] {
  return Object.entries(table).flatMap(([key, value]) => {
    if (typeof value === 'object') return paths(value).map(path => `${key}.${path}`)
    if (typeof value === 'string' && !value.trim()) throw new Error(`${key} is empty`)
    return [key]
  })
}

it('finds the seven other languages', () => expect(languages).toHaveLength(7))

describe.each(languages)('%s', lang => {
  it('has every word of the reader', async () => {
    await loadWords(lang)
    const { later, ...words } = getAllWords(getWords(lang)) as Language
    expect(later).toBeDefined()
    expect(paths(words).sort()).toEqual(paths({ ...en, ...enLater }).sort())
  })

  it('has every word of the pages around the articles', () => {
    const pages = getPageWords(`${lang}-XX`)
    expect(pages.lang).toBe(`${lang}-XX`)
    expect(paths(pages.words).sort()).toEqual(paths(getPageWords('en').words).sort())
  })
})
