import { expect, it } from 'vitest'
import { importAll, importOne } from './importAll.ts'

const md = (text: string) => importOne(text, { name: 'pier.md' })

it('reads front matter of YAML and TOML', async () => {
  for (const matter of [
    '---\ntitle: Pier\nsubtitle: Open again\n---\n',
    '+++\ntitle = "Pier"\nsubtitle = "Open again"\n+++\n',
  ]) {
    const { article } = await md(`${matter}\nThe pier is open.\n`)
    expect([article.headline, article.standfirst]).toEqual(['Pier', 'Open again'])
  }
})

it('takes a first heading for the headline, and the others for sections', async () => {
  const { article } = await md('# Pier\n\nIt is *open*.\n\n## Boats\n\n- One\n- Two\n')
  expect(article.headline).toBe('Pier')
  expect(article.sections.map(({ heading }) => heading)).toEqual([undefined, 'Boats'])
})

it('leaves out tags of site generators, and says so', async () => {
  const { article, dropped } = await md('# Pier\n\nOpen {% include map.html %} now {{< video x >}}.\n')
  expect(JSON.stringify(article)).not.toContain('include')
  expect(dropped.map(({ text }) => text)).toEqual(['include map.html', 'video x'])
})

it('follows addresses in tags of site generators', async () => {
  const link = '[the pier]({{ "/2015/pier" | url }})'
  const image = '![A pier]({{ "https://news.example/a.jpg" | relative_url }})'
  const { article, notes } = await md(`# Pier\n\nSee ${link} {{ 'now' | date }}.\n\n${image}\n`)
  expect(article.sections[0]?.body).toMatchObject([{ text: 'See the pier .' }])
  expect(article.sections[1]?.body).toMatchObject([{ src: 'https://news.example/a.jpg', alt: 'A pier' }])
  expect(notes.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^A link lost its address: /))
})

it('keeps footnotes as a list at the end', async () => {
  const notes = '[^1]: Says the city.\n\n[^b]: Says *Ann Lee*.'
  const { article, dropped } = await md(`# Pier\n\nIt was shut.[^1] It is open.[^b] Again.[^1]\n\n${notes}\n`)
  expect(article.sections[0]?.body).toEqual([
    { type: 'paragraph', text: 'It was shut.¹ It is open.² Again.¹' },
    { type: 'list', ordered: true, items: ['Says the city.', ['Says ', { text: 'Ann Lee', mark: 'em' }, '.']] },
  ])
  expect(dropped).toEqual([])
})

it('takes the title of a picture for its caption, and its credit from there', async () => {
  const { article } = await md('# Pier\n\n![A pier](https://news.example/a.jpg "At noon. Photo: Ann Lee")\n')
  expect(article.sections[0]?.body[0]).toMatchObject({ alt: 'A pier', caption: 'At noon.', credit: 'Ann Lee' })
})

it('refuses front matter with aliases that multiply', async () => {
  const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)]
  const [result] = await importAll(`---\n${lines.join('\n')}\n---\nText\n`, { name: 'pier.md' })
  expect(result && 'refused' in result && result.refused.code).toBe('alias-bomb')
})

it.each([
  ['title: Harbour: the ferry is back', 'title: "Harbour: the ferry is back"'],
  ['title: "Harbour" is open', 'title: "\\"Harbour\\" is open"'],
  ['subtitle: @harbour', 'subtitle: "@harbour"'],
])('says how to write what is no value in YAML: %s', async (line, written) => {
  const [result] = await importAll(`---\nlang: en\n${line}\nauthor: Ann Lee\n---\nText\n`, { name: 'pier.md' })
  if (!result || !('refused' in result)) throw new Error('It was read.')
  expect(result.refused.message).toBe(
    `The front matter is no valid YAML (line 3). Put the value into quotation marks: ${written}`,
  )
  const { article } = await md(`---\ntitle: Pier\n${written}\n---\nText\n`.replace(/title: Pier\n(?=title)/, ''))
  expect(JSON.stringify(article)).toMatch(/arbour/)
})

it.each(['title: Pier\n  by: Ann', 'title: Pier\ntags: ["a" b]', 'lang: en\ntitle: "Pier'])(
  'gives the reason for other mistakes in YAML: %j',
  async matter => {
    const [result] = await importAll(`---\n${matter}\n---\nText\n`, { name: 'pier.md' })
    expect(JSON.stringify(result)).toMatch(/\(line \d\): .+\. Correct it\./)
  },
)

it('counts the links without an address', async () => {
  const { notes } = await md('# Pier\n\nSee [one](javascript:a) and [two](javascript:b).\n')
  expect(notes.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^2 links lost their address: /))
})

it('reads front matter with the names of other languages', async () => {
  const german = '---\ntitel: Die Fähre\nvorspann: Sie fährt.\nautorin: Ann Lee\ndatum: 2024-07-04\n---\nText.\n'
  const french = '---\ntitre: Le port\nchapeau: Il rouvre.\nauteur: Bo Diaz\ndate: 2024-07-04\n---\nTexte.\n'
  const spanish = '---\ntítulo: El puerto\nresumen: Abre.\nautor: Cy Eng\nfecha: 2024-07-04\n---\nTexto.\n'
  const articles = await Promise.all([german, french, spanish].map(md))
  expect(
    articles.map(({ article }) => [article.headline, article.standfirst, article.byline, article.published]),
  ).toEqual([
    ['Die Fähre', 'Sie fährt.', [{ name: 'Ann Lee' }], '2024-07-04'],
    ['Le port', 'Il rouvre.', [{ name: 'Bo Diaz' }], '2024-07-04'],
    ['El puerto', 'Abre.', [{ name: 'Cy Eng' }], '2024-07-04'],
  ])
  expect(articles.flatMap(({ dropped }) => dropped)).toEqual([])
})

it('lists once what front matter has beyond the fields of articles, without settings of site generators', async () => {
  const settings = ['layout: post', 'draft: false', 'slug: pier', 'menu: main', 'visibility: public', 'robots: noindex']
  const matter = ['title: Pier', 'tags: [boats, ferry]', ...settings, 'mood: calm', 'meta_title: The pier']
  const { dropped } = await md(`---\n${matter.join('\n')}\n---\nText.\n`)
  expect(dropped).toEqual([
    { text: 'boats, ferry; calm', code: 'front-matter', reason: 'Articles have no field for "tags", "mood".' },
  ])
})

it.each([
  ['# Pier\n\n**By Ann Lee | July 4, 2024**\n\nIt is open now.\n', undefined],
  ['# Pier\n\n*Open again*\n\nBy Ann Lee, July 4, 2024\n\nIt is open now.\n', 'Open again'],
  ['# Pier\n\nAnn Lee, July 4, 2024\n\nIt is open now.\n', undefined],
  ['Pier\n\nBy Ann Lee | July 4, 2024\n\nIt is open now.\n\n## Boats\n\nThree.\n', undefined],
])('reads authors and date below the title: %j', async (text, standfirst) => {
  const { article } = await md(text)
  const { headline, byline, published } = article
  expect([headline, byline, published, article.standfirst]).toEqual([
    'Pier',
    [{ name: 'Ann Lee' }],
    '2024-07-04',
    standfirst,
  ])
  expect(article.sections[0]?.body).toMatchObject([{ text: 'It is open now.' }])
})
