import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'

type Json = Record<string, unknown>
const figure = { type: 'figure', src: 'a.jpg', width: 16, height: 9, alt: 'A pier', credit: 'Ann/Agency' }
const whole = (): Json => ({
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
const body = (...blocks: unknown[]) => ({ ...whole(), sections: [{ id: 'only', heading: 'Only', body: blocks }] })
const pathsOf = (input: unknown) => readArticle(input).problems.map(problem => problem.path)

describe('readArticle', () => {
  it('reads a whole article without a word', () => {
    const { article, problems } = readArticle(whole())
    expect(problems).toEqual([])
    expect(article).toEqual(whole())
  })

  it('shows a picture that comes by http, and says that pages do not', () => {
    const { article, problems } = readArticle(body({ ...figure, src: 'http://pictures.example/a.jpg' }))
    expect(article?.sections[0]?.body).toHaveLength(1)
    expect(problems).toEqual([
      { path: '$.sections[0].body[0].src', message: expect.stringContaining('use https'), level: 'warning' },
    ])
  })

  it.each([
    [null, 'nothing'],
    [[], 'a list'],
    ['text', 'text'],
    [4, 'a number'],
    [undefined, 'nothing'],
  ])('says that %j is no article', (input, kind) => {
    const { article, problems } = readArticle(input)
    expect(article).toBeNull()
    expect(problems[0]?.message).toContain(`not ${kind}`)
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
  ])('keeps all the text when "%s" has the wrong type', key => {
    for (const wrong of [{ a: 1 }, 7, [7], true, null]) {
      const { article, problems } = readArticle({ ...whole(), [key]: wrong })
      expect(problems.some(problem => problem.path.startsWith(`$.${key}`))).toBe(true)
      for (const { message } of problems) expect(message).toMatch(/^["A-Z].*\.$/)
      expect(article?.sections).toEqual(whole()['sections'])
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
  ])('keeps a figure whose "%s" is %j, without it', (key, wrong) => {
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
  ])('skips the block %j, says where, and shows the rest', (block, path) => {
    const kept = { type: 'paragraph', text: 'Still here.' }
    const { article, problems } = readArticle(body(block, kept))
    expect(problems[0]?.path).toBe(path)
    expect(article?.sections[0]?.body).toEqual([kept])
  })

  it('names the block types that there are beside one that is unknown', () => {
    const [problem] = readArticle(body({ type: 'blockquote', text: 'T' })).problems
    const known = ['paragraph', 'figure', 'subheading', 'quote', 'list']
    expect(problem?.unknown).toEqual({ name: 'blockquote', known })
    expect(() => readArticle(body({ type: { toString: 1 } }))).not.toThrow()
  })

  it('reports unknown keys as warnings and leaves them out', () => {
    const { article, problems } = readArticle({ ...whole(), theme: 'dark' })
    const unknown = { name: 'theme', known: expect.arrayContaining(['lang', 'headline', 'sections']) }
    expect(problems).toEqual([{ path: '$.theme', message: expect.any(String), level: 'warning', unknown }])
    expect(article).not.toHaveProperty('theme')
  })

  it('lets nothing through by way of __proto__ or constructor', () => {
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
  ])('takes "%s" and "%s" for one id, as many disks and servers do', (one, other) => {
    const sections = [one, other].map(id => ({ id, body: [{ type: 'paragraph', text: 'T' }] }))
    const { article, problems } = readArticle({ ...whole(), sections })
    expect(article?.sections.map(({ id }) => id)).toEqual([one, `${other}-2`])
    expect(problems).toEqual([
      expect.objectContaining({
        path: '$.sections[1].id',
        message: expect.stringContaining(`called "${one}", which is`),
      }),
    ])
  })

  it('names sections without an id after their headings, and takes no id twice', () => {
    const sections = [
      { body: [] },
      { heading: 'A slow return', body: [] },
      { id: 'a-slow-return', heading: 'Other', body: [] },
      { id: 'a-slow-return', heading: 'Third', body: [] },
      { heading: '…', body: [] },
    ]
    const { article, problems } = readArticle({ ...whole(), sections })
    const ids = article?.sections.map(section => section.id)
    expect(ids).toEqual(['lead', 'a-slow-return-3', 'a-slow-return', 'a-slow-return-2', 'section-5'])
    expect(problems.filter(problem => problem.level === 'error').map(problem => problem.path)).toEqual([
      '$.sections[3].id',
    ])
  })

  it('moves no section aside that an editor has named, when two others have one name', () => {
    const sections = ['a', 'a', 'a-2'].map(id => ({ id, heading: id, body: [] }))
    const { article } = readArticle({ ...whole(), sections })
    expect(article?.sections.map(({ id }) => id)).toEqual(['a', 'a-3', 'a-2'])
  })

  it('gives a section another id where its own is too long for a folder', () => {
    for (const id of ['x'.repeat(81), '港'.repeat(90)]) {
      const { article, problems } = readArticle({ ...whole(), sections: [{ id, heading: 'The harbour', body: [] }] })
      expect(article?.sections[0]?.id).toBe('the-harbour')
      expect(problems[0]).toMatchObject({ path: '$.sections[0].id', message: expect.stringContaining('80 characters') })
    }
  })

  it.each(['2024-02-30', '2023-02-29', '2024-04-31', '2024-02-30T10:00Z', '2024-02-28T10:00+99:99'])(
    'takes %s for no date',
    published => expect(pathsOf({ ...whole(), published })).toEqual(['$.published']),
  )

  it('takes no mailto address for the place of an article', () => {
    expect(pathsOf({ ...whole(), canonical: 'mailto:desk@example.com' })).toEqual(['$.canonical'])
  })

  it('asks for the sizes of pictures that nobody measures', () => {
    const unsized = { ...body({ type: 'figure', src: 'a.jpg', alt: 'A', credit: 'B' }) }
    expect(pathsOf(unsized)).toEqual(['$.sections[0].body[0]'])
    expect(readArticle(unsized, src => src === 'a.jpg').problems).toEqual([])
  })

  it('lets the first heading stand in for a missing headline', () => {
    const { headline: _, ...rest } = whole()
    const { article, problems } = readArticle(rest)
    expect(article?.headline).toBe('A slow return')
    expect(problems[0]?.path).toBe('$.headline')
  })

  it('allows a picture still to come, and warns of a picture without a credit', () => {
    expect(pathsOf(body({ type: 'figure', alt: 'Soon', credit: 'Ann' }))).toEqual([])
    expect(pathsOf(body({ ...figure, credit: undefined }))).toContain('$.sections[0].body[0].credit')
  })

  it.each([[undefined], [[]], ['none'], [[7, null]]])('has nothing to show when the sections are %j', sections => {
    const { article, problems } = readArticle({ ...whole(), sections })
    expect(article).toBeNull()
    expect(problems.at(-1)?.path).toBe('$.sections')
  })

  it('keeps a text of a million letters whole, and changes nothing in its input', () => {
    const input = body({ type: 'paragraph', text: '<b>&'.repeat(250_000) })
    const before = structuredClone(input)
    const { article, problems } = readArticle(input)
    expect(problems).toEqual([])
    expect(article?.sections[0]?.body).toEqual(before.sections[0]?.body)
    expect(input).toEqual(before)
  })

  it('keeps no half of a surrogate pair, which makes the JSON of lists and feeds unreadable to others', () => {
    const half = 'a \ud83d b'
    const whole = { headline: half, kicker: half, version: 1 }
    const block = { type: 'list', items: [half, [half, { text: half }]] }
    const { article } = readArticle({ ...whole, sections: [{ id: 'a', heading: half, body: [block] }] })
    expect(JSON.stringify(article)).toContain('a \ufffd b')
    expect(JSON.stringify(article)).not.toMatch(/\\ud83d/)
  })

  it('tells of 200 problems at most, and how many there are beyond', () => {
    const { problems } = readArticle(body(...Array.from({ length: 500 }, () => 7)))
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)?.message).toBe('And 300 more problems.')
  })
})
