import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'

type Json = Record<string, unknown>
const figure = { type: 'figure', src: 'a.jpg', width: 16, height: 9, alt: 'A pier', credit: 'Ann/Agency' }
const complete = (): Json => ({
  version: 1,
  lang: 'en-US',
  kicker: 'Harbour',
  headline: 'The harbour reopens',
  standfirst: 'After nine years.',
  byline: [{ name: 'A. Writer', url: 'https://example.com/' }],
  published: '2024-07-04',
  modified: '2024-07-05T09:30:00Z',
  publisher: { name: 'The Paper', url: 'https://example.com/', logo: 'logo.png' },
  canonical: 'https://example.com/a',
  sections: [
    { id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }] },
    {
      id: 'slow',
      heading: 'A slow return',
      body: [
        { type: 'paragraph', text: ['Or ', { text: 'a link', href: 'https://example.com/' }] },
        { ...figure, caption: 'At dawn', focus: { x: 0.5, y: 0.3 } },
        { type: 'quote', text: 'So it is.', cite: 'A neighbour' },
        { type: 'list', ordered: true, items: ['one', 'two'] },
      ],
    },
  ],
})
const body = (...blocks: unknown[]) => ({ ...complete(), sections: [{ id: 'only', heading: 'Only', body: blocks }] })
const problemPaths = (input: unknown) => readArticle(input).problems.map(problem => problem.path)

describe('readArticle', () => {
  it('accepts a complete article without a problem', () => {
    const { article, problems } = readArticle(complete())
    expect(problems).toEqual([])
    expect(article).toEqual(complete())
  })

  it('keeps a picture from an http address, and warns of it', () => {
    const { article, problems } = readArticle(body({ ...figure, src: 'http://pictures.example/a.jpg' }))
    expect(article?.sections[0]?.body).toHaveLength(1)
    expect(problems).toEqual([
      {
        code: 'insecure-picture',
        path: '$.sections[0].body[0].src',
        message: expect.stringContaining('Use https'),
        level: 'warning',
      },
    ])
  })

  it.each([
    [null, 'nothing'],
    [[], 'a list'],
    ['text', 'text'],
    [4, 'a number'],
    [undefined, 'nothing'],
  ])('reports that %j is not an article', (input, type) => {
    const { article, problems } = readArticle(input)
    expect(article).toBeNull()
    expect(problems[0]?.message).toContain(`found ${type}`)
  })

  it.each([
    'version',
    'lang',
    'kicker',
    'headline',
    'standfirst',
    'byline',
    'published',
    'modified',
    'publisher',
    'canonical',
  ])('keeps the whole text if "%s" has the wrong type', key => {
    for (const wrong of [{ a: 1 }, 7, [7], true, null]) {
      const { article, problems } = readArticle({ ...complete(), [key]: wrong })
      expect(problems.some(problem => problem.path.startsWith(`$.${key}`))).toBe(true)
      for (const { message } of problems) expect(message).toMatch(/^["A-Z].*\.$/)
      expect(article?.sections).toEqual(complete()['sections'])
    }
  })

  it.each([
    ['src', 7],
    ['src', 'javascript:alert(1)'],
    ['src', '../../secret.png'],
    ['src', ''],
    ['src', '?'],
    ['src', 'images/'],
    ['sources', 'a.webp'],
    ['width', '1600'],
    ['width', -1],
    ['height', 1.5],
    ['alt', 7],
    ['caption', { html: '<b>' }],
    ['credit', 7],
    ['credit', ' '],
    ['focus', { x: 2, y: 0 }],
  ])('keeps a figure without its "%s" of %j', (key, wrong) => {
    const { article, problems } = readArticle(body({ ...figure, [key]: wrong }))
    expect(problems.map(problem => problem.path.startsWith(`$.sections[0].body[0]`))).not.toContain(false)
    expect(problems.some(problem => problem.path.startsWith(`$.sections[0].body[0].${key}`))).toBe(true)
    const { [key]: _, ...rest } = figure as Json
    expect(article?.sections[0]?.body[0]).toEqual(rest)
  })

  it.each([
    [{ type: 'paragraph', text: 7 }, '$.sections[0].body[0].text'],
    [{ type: 'paragraph' }, '$.sections[0].body[0].text'],
    [{ type: 'table', rows: [] }, '$.sections[0].body[0].type'],
    [{ text: 'no type' }, '$.sections[0].body[0].type'],
    ['a bare text', '$.sections[0].body[0]'],
    [null, '$.sections[0].body[0]'],
  ])('skips the block %j, reports where, and keeps the rest', (block, path) => {
    const kept = { type: 'paragraph', text: 'Still here.' }
    const { article, problems } = readArticle(body(block, kept))
    expect(problems[0]?.path).toBe(path)
    expect(article?.sections[0]?.body).toEqual([kept])
  })

  it('lists the known block types for an unknown one', () => {
    const [problem] = readArticle(body({ type: 'blockquote', text: 'T' })).problems
    const known = ['paragraph', 'figure', 'subheading', 'quote', 'list']
    expect(problem?.unknown).toEqual({ name: 'blockquote', known })
    expect(() => readArticle(body({ type: { toString: 1 } }))).not.toThrow()
  })

  it('reports unknown keys as warnings and leaves them out', () => {
    const { article, problems } = readArticle({ ...complete(), theme: 'dark' })
    const unknown = { name: 'theme', known: expect.arrayContaining(['lang', 'headline', 'sections']) }
    expect(problems).toEqual([
      { code: 'unknown-key', path: '$.theme', message: expect.any(String), level: 'warning', unknown },
    ])
    expect(article).not.toHaveProperty('theme')
  })

  it('ignores __proto__ and constructor', () => {
    const { article } = readArticle(
      JSON.parse(`{"__proto__": {"kicker": "x"}, "constructor": {"prototype": {"y": 1}},
      "version": 1, "headline": "H", "sections": [{"__proto__": {"heading": "z"}, "id": "a", "body": []}]}`),
    )
    expect(article?.kicker).toBeUndefined()
    expect(article?.sections[0]?.heading).toBeUndefined()
    expect(Object.getPrototypeOf(article)).toBe(Object.prototype)
    expect(({} as Json)['y']).toBeUndefined()
  })

  it.each([
    ['Intro', 'intro'],
    ['caf\u00e9', 'cafe\u0301'],
  ])('treats "%s" and "%s" as the same id, as many disks and servers do', (one, other) => {
    const sections = [one, other].map(id => ({ id, body: [{ type: 'paragraph', text: 'T' }] }))
    const { article, problems } = readArticle({ ...complete(), sections })
    expect(article?.sections.map(({ id }) => id)).toEqual([one, `${other}-2`])
    expect(problems).toEqual([
      expect.objectContaining({
        path: '$.sections[1].id',
        message: expect.stringContaining(`the id "${one}", which is`),
      }),
    ])
  })

  it('makes missing ids from headings, and makes ids unique', () => {
    const sections = [
      { body: [] },
      { heading: 'A slow return', body: [] },
      { id: 'a-slow-return', heading: 'Other', body: [] },
      { id: 'a-slow-return', heading: 'Third', body: [] },
      { heading: '…', body: [] },
    ]
    const { article, problems } = readArticle({ ...complete(), sections })
    const ids = article?.sections.map(section => section.id)
    expect(ids).toEqual(['lead', 'a-slow-return-3', 'a-slow-return', 'a-slow-return-2', 'section-5'])
    expect(problems.filter(problem => problem.level === 'error').map(problem => problem.path)).toEqual([
      '$.sections[3].id',
    ])
  })

  it('keeps the id that an editor wrote when two other sections share one', () => {
    const sections = ['a', 'a', 'a-2'].map(id => ({ id, heading: id, body: [] }))
    const { article } = readArticle({ ...complete(), sections })
    expect(article?.sections.map(({ id }) => id)).toEqual(['a', 'a-3', 'a-2'])
  })

  it('replaces an id that is too long for a folder', () => {
    for (const id of ['x'.repeat(81), '港'.repeat(90)]) {
      const { article, problems } = readArticle({ ...complete(), sections: [{ id, heading: 'The harbour', body: [] }] })
      expect(article?.sections[0]?.id).toBe('the-harbour')
      expect(problems[0]).toMatchObject({ path: '$.sections[0].id', message: expect.stringContaining('80 characters') })
    }
  })

  it.each(['2024-02-30', '2023-02-29', '2024-04-31', '2024-02-30T10:00Z', '2024-02-28T10:00+99:99'])(
    'rejects the date %s',
    published => expect(problemPaths({ ...complete(), published })).toEqual(['$.published']),
  )

  it('rejects a mailto address as canonical', () => {
    expect(problemPaths({ ...complete(), canonical: 'mailto:desk@example.com' })).toEqual(['$.canonical'])
  })

  it('warns of missing sizes, except of measured pictures', () => {
    const unsized = { ...body({ type: 'figure', src: 'a.jpg', alt: 'A', credit: 'B' }) }
    expect(problemPaths(unsized)).toEqual(['$.sections[0].body[0]'])
    expect(readArticle(unsized, src => src === 'a.jpg').problems).toEqual([])
  })

  it('uses the first heading for a missing headline', () => {
    const { headline: _, ...rest } = complete()
    const { article, problems } = readArticle(rest)
    expect(article?.headline).toBe('A slow return')
    expect(problems[0]?.path).toBe('$.headline')
  })

  it('accepts a picture without a src, and warns of one without a credit', () => {
    expect(problemPaths(body({ type: 'figure', alt: 'Soon', credit: 'Ann' }))).toEqual([])
    expect(problemPaths(body({ ...figure, credit: undefined }))).toContain('$.sections[0].body[0].credit')
  })

  it.each([[undefined], [[]], ['none'], [[7, null]]])('returns no article if the sections are %j', sections => {
    const { article, problems } = readArticle({ ...complete(), sections })
    expect(article).toBeNull()
    expect(problems.at(-1)?.path).toBe('$.sections')
  })

  it('keeps a text of a million letters, and does not change its input', () => {
    const input = body({ type: 'paragraph', text: '<b>&'.repeat(250_000) })
    const before = structuredClone(input)
    const { article, problems } = readArticle(input)
    expect(problems).toEqual([])
    expect(article?.sections[0]?.body).toEqual(before.sections[0]?.body)
    expect(input).toEqual(before)
  })

  it('replaces half of a surrogate pair, which other programs cannot read in feeds and lists', () => {
    const half = 'a \ud83d b'
    const complete = { headline: half, kicker: half, version: 1 }
    const block = { type: 'list', items: [half, [half, { text: half }]] }
    const { article } = readArticle({ ...complete, sections: [{ id: 'a', heading: half, body: [block] }] })
    expect(JSON.stringify(article)).toContain('a \ufffd b')
    expect(JSON.stringify(article)).not.toMatch(/\\ud83d/)
  })

  it('reports at most 200 problems, and the number of further ones', () => {
    const { problems } = readArticle(body(...Array.from({ length: 500 }, () => 7)))
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)?.message).toBe('And 300 more problems.')
  })
})
