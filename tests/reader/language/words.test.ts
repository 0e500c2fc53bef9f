import { beforeAll, describe, expect, it } from 'vitest'
import { enLater } from '../../../src/i18n/en/later.lazy.ts'
import { en } from '../../../src/i18n/en/reader.ts'
import { formatCount } from '../../../src/i18n/numbers.ts'
import { getWords, loadWords } from '../../../src/reader/language/words.ts'

const LANGUAGES = ['es', 'fr', 'de', 'pt', 'ar', 'zh', 'ja']

/** Lists the texts of a language, with functions called with these arguments. */
function texts(words: object, ...args: unknown[]): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'function') return [[key, `${value(...args)}`]]
    if (typeof value === 'object') return texts(value, ...args).map(([inner, text]) => [`${key}.${inner}`, text])
    return [[key, value]]
  })
}

/** A text with its numbers in the digits of English. */
const latin = (text: string) => text.replace(/[٠-٩]/g, digit => `${digit.charCodeAt(0) - 0x660}`)

describe('words', () => {
  it('are English until a language is loaded, and for an unsupported one', async () => {
    expect(getWords('sv-SE')).toBe(en)
    await loadWords('sv-SE')
    expect(getWords('sv-SE')).toBe(en)
    expect(getWords('')).toBe(en)
  })

  describe.each(LANGUAGES)('in %s', lang => {
    beforeAll(() => loadWords(`${lang}-XX`))

    it('have the same keys as English, with translated values', () => {
      const { later, ...core } = getWords(lang)
      const [ours, english] = [texts({ ...core, ...later }, 3, 12, 'X'), texts({ ...en, ...enLater }, 3, 12, 'X')]
      expect(ours.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort())
      for (const [key, text] of ours) expect(text, key).toMatch(/\S/)
      const same = ours.filter(([key, text]) => text === Object.fromEntries(english)[key])
      expect(same.length).toBeLessThan(14)
    })

    it('format a speed with the decimal separator of the language', () => {
      expect(getWords(lang).later?.times(0.75)).toBe(`${(0.75).toLocaleString(lang)}×`)
    })

    it('contain every number and name passed to them', () => {
      const words = getWords(lang)
      expect(words.slide(3, 12, 'Heading')).toContain('Heading')
      expect(words.slide(3, 12, '')).toBe(words.position(3, 12))
      for (const say of [words.previous, words.next, words.by, words.published, words.modified, words.source])
        expect(say('Name')).toContain('Name')
      const { later, ...core } = words
      const args = [3, 12, 'Name'] as const
      const english = Object.fromEntries(texts({ ...en, ...enLater }, ...args))
      for (const [key, text] of texts({ ...core, ...later }, ...args))
        for (const [kept] of english[key]?.matchAll(/\d+|Name/g) ?? []) expect(latin(text), key).toContain(kept)
    })
  })
})

describe('counted', () => {
  it('uses the plural form of the language', () => {
    expect([1, 2].map(en.minutes)).toEqual(['1 min read', '2 min read'])
    expect([1, 2, 5, 11].map(getWords('ar').minutes).map(text => text.replace(/[٠-٩\d]+/, '#'))).toEqual([
      'دقيقة واحدة للقراءة',
      'دقيقتان للقراءة',
      '# دقائق للقراءة',
      '# دقيقة للقراءة',
    ])
  })

  it('includes the verb: one minute is left, two are', () => {
    expect([1, 2].map(getWords('es').minutesLeft)).toEqual(['Queda 1 min', 'Quedan 2 min'])
    expect([1, 2].map(getWords('pt').minutesLeft)).toEqual(['Falta 1 min', 'Faltam 2 min'])
  })

  it('groups the digits of large numbers, and falls back to the form "other"', () => {
    expect(formatCount('en', 10_000, { other: '# slides' })).toBe('10,000 slides')
  })
})
