// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import { addSuggestions, findSuggestion } from '../../src/check/suggest.ts'

describe('findSuggestion', () => {
  const root = [
    '$schema',
    'version',
    'id',
    'lang',
    'kicker',
    'headline',
    'standfirst',
    'byline',
    'published',
    'sections',
  ]
  const section = ['id', 'heading', 'body']
  const figure = ['type', 'src', 'sources', 'width', 'height', 'colour', 'alt', 'caption', 'credit', 'focus']
  const blocks = ['paragraph', 'figure', 'subheading', 'quote', 'list']
  it.each([
    ['kickr', root, 'kicker'],
    ['Kicker', root, 'kicker'],
    ['head-line', root, 'headline'],
    ['title', root, 'headline'],
    ['title', section, 'heading'],
    ['headline', section, 'heading'],
    ['hedding', section, 'heading'],
    ['language', root, 'lang'],
    ['date', root, 'published'],
    ['pubDate', root, 'published'],
    ['author', root, 'byline'],
    ['content', section, 'body'],
    ['source', figure, 'credit'],
    ['color', figure, 'colour'],
    ['url', figure, 'src'],
    ['captoin', figure, 'caption'],
    ['alt_text', figure, 'alt'],
    ['blockquote', blocks, 'quote'],
    ['heading', blocks, 'subheading'],
    ['h2', blocks, 'subheading'],
    ['p', blocks, 'paragraph'],
    ['img', blocks, 'figure'],
    ['Paragraph', blocks, 'paragraph'],
    ['para', blocks, undefined],
    ['theme', root, undefined],
    ['table', blocks, undefined],
    ['titel', ['name', 'site'], undefined],
    ['x', section, undefined],
    ['constructor', root, undefined],
    ['__proto__', root, undefined],
    ['k'.repeat(1e6), root, undefined],
  ])('suggests a name for %.40s', (name, known, suggestion) => {
    expect(findSuggestion(name, known)).toBe(suggestion)
  })
})

describe('addSuggestions', () => {
  const problemsOf = (article: object) => addSuggestions(readArticle(article).problems, article)
  const whole = { version: 1, headline: 'H', sections: [{ id: 'a', title: 'Lost', body: [] }] }

  it('reports a misspelt heading as an error, with the right key', () => {
    expect(problemsOf(whole)).toEqual([
      {
        code: 'misspelt-key',
        path: '$.sections[0].title',
        message: 'Unknown key; it is ignored. Did you mean "heading"?',
        level: 'error',
        fix: { path: '$.sections[0].title', key: 'heading' },
      },
    ])
  })

  it('leaves other unknown keys as warnings: they may belong to a later version', () => {
    expect(problemsOf({ ...whole, sections: [{ id: 'a', body: [], zoom: 2 }] })).toEqual([
      { code: 'unknown-key', path: '$.sections[0].zoom', message: 'Unknown key; it is ignored.', level: 'warning' },
    ])
  })

  it.each([
    ['the right key is there, too', { heading: 'Here', title: 'Lost' }],
    ['the value has another type', { heading: 'Here', content: 'Lost' }],
    ['the value has another type than a text', { title: ['Lost'] }],
  ])('does not rename a key if %s', (_, section) => {
    const problems = problemsOf({ ...whole, sections: [{ id: 'a', body: [], ...section }] })
    expect(problems).toMatchObject([{ code: 'misspelt-key' }])
    expect(problems[0]).not.toHaveProperty('fix')
  })

  it('renames only one of two keys to the same name', () => {
    const problems = problemsOf({ ...whole, sections: [{ id: 'a', title: 'A', header: 'B', body: [] }] })
    expect(problems.map(({ fix }) => fix !== undefined)).toEqual([true, false])
  })
})
