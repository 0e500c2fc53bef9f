import { expect, it } from 'vitest'
import { createArticle, problemsOf } from '../../support/advice.ts'

const problemsOfByline = (name: string, lang?: string) =>
  problemsOf(createArticle({ byline: [{ name }], ...(lang ? { lang } : {}) }))

it.each([
  [undefined, 'By Ann Writer', 'Ann Writer'],
  ['en', 'BY: Ann Writer', 'Ann Writer'],
  ['en-US', 'Words by Ann Writer', 'Ann Writer'],
  ['de', 'Von Ann Autorin', 'Ann Autorin'],
  ['de', 'Text: Ann Autorin', 'Ann Autorin'],
  ['es', 'Por Ana Autora', 'Ana Autora'],
  ['fr', 'Par Anne Auteure', 'Anne Auteure'],
  ['pt', 'Por Ana Autora', 'Ana Autora'],
  ['ja', '文＝山田花子', '山田花子'],
  ['zh', '记者：王小明', '王小明'],
  ['ar', 'بقلم: ليلى حسن', 'ليلى حسن'],
])('reports a byline that begins with the word for "by" (%s): %s', (lang, byline, name) => {
  const [problem, ...others] = problemsOfByline(byline, lang)
  expect(others).toEqual([])
  expect(problem).toMatchObject({
    code: 'byline-by',
    path: '$.byline[0].name',
    fix: { path: '$.byline[0].name', value: name },
  })
})

it.each([
  ['en', 'Byron Writer'],
  ['en', 'Von Miller'],
  ['en', 'Ann Byatt'],
  ['de', 'Anna von Autorin'],
  ['de', 'von Ahn'],
  ['es', 'Porfirio Autor'],
  ['fr', 'Parker Auteur'],
  ['ja', '文太郎'],
  // Without these words nobody would know who took the pictures.
  ['ja', '文・写真＝山田花子'],
  ['zh', '文小明'],
  ['ar', 'كتبي حسن'],
  ['nl', 'Door Ann Auteur'],
])('leaves other names alone (%s): %s', (lang, name) => expect(problemsOfByline(name, lang)).toEqual([]))

it('has no fix for a byline without a name', () => {
  expect(problemsOfByline('By: ')).toMatchObject([{ message: expect.stringContaining('Write only the name.') }])
  expect(problemsOfByline('By: ')[0]).not.toHaveProperty('fix')
})
