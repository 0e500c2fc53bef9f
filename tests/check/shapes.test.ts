import { describe, expect, it } from 'vitest'
import { createArticle, FIGURE, problemsOf, withBlocks } from '../support/advice.ts'

const TEXT = { type: 'paragraph', text: 'Text.' }

describe('a text where a list or an object should be', () => {
  it.each<[found: string, article: object, hint: string]>([
    ['a byline', createArticle({ byline: 'Ann Lee' }), '[{ "name": "Ann Lee" }]'],
    ['a name in the byline', createArticle({ byline: ['Ann Lee'] }), '{ "name": "Ann Lee" }'],
    ['a publisher', createArticle({ publisher: 'The Example' }), '{ "name": "The Example" }'],
    ['a cover', { ...withBlocks(FIGURE, TEXT), cover: 'pier.jpg' }, '{ "figure": "pier.jpg" }'],
    ['a paragraph', withBlocks('The pier.', TEXT), '{ "type": "paragraph", "text": "The pier." }'],
    [
      'a body',
      createArticle({ sections: [{ id: 'lead', body: 'The pier.' }] }),
      '[{ "type": "paragraph", "text": "The pier." }]',
    ],
    ['words in quotation marks', createArticle({ byline: '"Ann"' }), '[{ "name": "\\"Ann\\"" }]'],
    ['the items of a list', withBlocks({ type: 'list', items: 'One' }, TEXT), '["One"]'],
  ])('is shown as it should be written: %s', (_, article, hint) => {
    const [problem] = problemsOf(article).filter(({ code }) => code === 'wrong-type')
    expect(problem?.message).toMatch(/^Expected .* found text\. Write /)
    expect(problem?.message.endsWith(`found text. Write ${hint}.`)).toBe(true)
  })

  it('is not shown for what is no text', () => {
    const [problem] = problemsOf(createArticle({ byline: 7 }))
    expect(problem?.message).toBe('Expected a list, found a number.')
  })
})

describe('an address without its beginning', () => {
  const messageOf = (href: string) =>
    problemsOf(withBlocks({ type: 'paragraph', text: ['See ', { text: 'the plan', href }] }))[0]?.message

  it.each(['www.example.org', 'example.org/plan?page=2'])('is shown with it: %s', href =>
    expect(messageOf(href)).toBe(`"href" must be an http(s) or mailto address: "${href}". Write "https://${href}".`),
  )

  it.each(['/plan', 'plan.html', 'docs/plan.html', '#plan', 'javascript:alert(1)', 'the plan.'])(
    'is not seen in %s',
    href => expect(messageOf(href)).toBe(`"href" must be an http(s) or mailto address: "${href}".`),
  )
})
