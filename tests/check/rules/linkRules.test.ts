import { expect, it } from 'vitest'
import { codesOf, createArticle, problemsOf, withBlocks } from '../../support/advice.ts'

const withLink = (text: string, href = 'https://example.com/plan') =>
  withBlocks({ type: 'paragraph', text: ['See ', { text, href }] })

it.each([
  [undefined, 'here'],
  ['en', 'Click here!'],
  ['de', 'hier'],
  ['de-CH', 'Klicken Sie hier'],
  ['es', 'aquí'],
  ['fr', 'Cliquez ici'],
  ['pt', 'clique aqui'],
  ['ja', 'こちら'],
  ['zh', '点击这里'],
  ['ar', 'اضغط هنا'],
])('reports a link that does not say where it leads (%s): %s', (lang, text) => {
  expect(problemsOf({ ...withLink(text), ...(lang && { lang }) })).toMatchObject([
    { code: 'vague-link', path: '$.sections[1].body[0].text[1].text' },
  ])
})

it.each([
  ['en', 'here in Lisbon'],
  ['en', 'the plan'],
  // "Yesterday".
  ['fr', 'hier'],
  ['de', 'hier in Berlin'],
  ['it', 'here'],
])('leaves other links alone (%s): %s', (lang, text) => expect(codesOf({ ...withLink(text), lang })).toEqual([]))

it('reports addresses that are not https, wherever they are', () => {
  expect(codesOf(withLink('the plan', 'http://example.com'))).toEqual(['insecure-link'])
  const url = 'HTTP://example.com/'
  const article = createArticle({ byline: [{ name: 'A', url }], publisher: { name: 'P', url }, canonical: url })
  expect(problemsOf(article).map(({ path }) => path)).toEqual(['$.byline[0].url', '$.publisher.url', '$.canonical'])
  for (const href of ['https://example.com', 'mailto:desk@example.com'])
    expect(codesOf(withLink('the desk', href))).toEqual([])
})
