import { expect, it } from 'vitest'
import { getNextArticle } from '../../../../src/cli/site/plan/getNextArticle.ts'

const entry = (id: string, lang?: string) => ({ id, headline: id, summary: '', ...(lang && { lang }) })
const next = (index: number, ...entries: ReturnType<typeof entry>[]) => getNextArticle(entries, index, 'de', '/')

it('counts an article without a language as one in the language of the site', () => {
  expect(next(0, entry('a', 'de'), entry('b', 'en'), entry('c'))).toMatchObject({ headline: 'c' })
  expect(next(0, entry('a'), entry('b', 'en'), entry('c', 'de-AT'))).toMatchObject({ headline: 'c' })
})

it('names the language of the next article where it differs', () => {
  expect(next(0, entry('a'), entry('b', 'de'))).not.toHaveProperty('lang')
  expect(next(0, entry('a', 'de'), entry('b'))).not.toHaveProperty('lang')
  expect(next(0, entry('a', 'ar'), entry('b'))).toHaveProperty('lang', 'de')
  expect(next(0, entry('a'), entry('b', 'ar'))).toHaveProperty('lang', 'ar')
})
