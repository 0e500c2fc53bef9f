import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Article, Figure } from '../../../src/article/schema.ts'
import { runImport } from '../../../src/cli/import/runImport.ts'
import { sharp } from '../../../src/cli/pictures/sharp.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const TEXT =
  'The Harbour Reopens\n\nThe lead is here.\n\nA Slow Return\n\nIt took years.\n\nA pier\n\nSource: Bo Diaz\n\nMore text.'
const POSTS = [1, 2].map(id => ({
  id,
  date_gmt: '2024-07-04T09:30:00',
  link: `https://news.example/pier-${id}`,
  title: { rendered: `Pier ${id}` },
  content: { rendered: '<p>It is open.</p>' },
}))
let server: Server
let picture: Buffer
let requests: string[] = []
beforeAll(async () => {
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
    .withExif({ IFD0: { Artist: 'Ann Lee' } })
    .jpeg()
    .toBuffer()
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    if (request.url === '/pier.jpg') response.end(picture)
    else if (request.url === '/story.txt') response.setHeader('content-type', 'text/plain').end(TEXT)
    else if (request.url === '/site/') response.setHeader('content-type', 'text/html').end('<html></html>')
    else if (request.url?.startsWith('/wp-json/wp/v2/posts?')) response.end(JSON.stringify(POSTS))
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())
const address = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

async function run(sources: string[], flags: Partial<Parameters<typeof runImport>[1]> = {}) {
  requests = []
  const lines: string[] = []
  const { summary, code } = await runImport(sources, {
    out: join(folder, 'articles'),
    isFetching: true,
    isOverwriting: false,
    isDryRun: false,
    isPrivateAllowed: true,
    log: (_, message) => lines.push(message),
    ...flags,
  })
  return { summary, code, lines }
}

const save = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const articleFile = (id: string) => join(folder, 'articles', id, 'article.json')
const read = (id: string) => JSON.parse(readFileSync(articleFile(id), 'utf8')) as Article
const figuresOf = ({ sections }: Article) =>
  sections.flatMap(({ body }) => body.filter((block): block is Figure => block.type === 'figure'))
const withFigure = (src: string) =>
  JSON.stringify({
    version: 1,
    headline: 'A pier',
    sections: [{ id: 'lead', body: [{ type: 'figure', alt: 'A pier', src }] }],
  })

it('writes an article to a folder named after its headline', async () => {
  const { summary, code } = await run([save('story.txt', TEXT)])
  expect(code).toBe(0)
  expect(summary.articles).toMatchObject([{ isNew: true, slides: 2, pictures: 1, credits: 1 }])
  expect(read('the-harbour-reopens')).toMatchObject({ headline: 'The Harbour Reopens' })
  expect(readdirSync(join(folder, 'articles'))).toEqual(['the-harbour-reopens'])
})

it('changes nothing when the same source, or what it wrote, is imported again', async () => {
  const story = save('story.txt', TEXT)
  await run([story])
  const before = readFileSync(articleFile('the-harbour-reopens'), 'utf8')
  for (const source of [story, articleFile('the-harbour-reopens')]) {
    expect((await run([source])).summary.articles).toMatchObject([{ isNew: false }])
    expect(readFileSync(articleFile('the-harbour-reopens'), 'utf8')).toBe(before)
    expect(readdirSync(join(folder, 'articles'))).toEqual(['the-harbour-reopens'])
  }
})

it('keeps what an editor changed when a corrected source is imported, unless --overwrite is set', async () => {
  await run([save('story.txt', TEXT)])
  const edited = read('the-harbour-reopens')
  Object.assign(edited.sections[1] ?? {}, { id: 'own-id' })
  Object.assign(figuresOf(edited)[0] ?? {}, { alt: 'Two boats at the pier', focus: { x: 0.2, y: 0.8 } })
  writeFileSync(articleFile('the-harbour-reopens'), JSON.stringify(edited))
  const corrected = save('story.txt', TEXT.replace('It took years.', 'It took nine years.'))
  await run([corrected])
  const merged = read('the-harbour-reopens')
  expect(merged.sections[1]).toMatchObject({ id: 'own-id', body: [{ text: 'It took nine years.' }, {}, {}] })
  expect(figuresOf(merged)).toMatchObject([{ alt: 'Two boats at the pier', credit: 'Bo Diaz', focus: { x: 0.2 } }])
  await run([corrected], { isOverwriting: true })
  expect(read('the-harbour-reopens').sections[1]?.id).toBe('a-slow-return')
  expect(figuresOf(read('the-harbour-reopens'))[0]?.alt).toBe('A pier')
})

it('says which texts and sections of an editor a source replaces, and says it once', async () => {
  const story = save('story.txt', TEXT)
  expect((await run([story])).summary.articles[0]?.notes).toEqual([])
  const edited = read('the-harbour-reopens')
  edited.sections[1]?.body.splice(0, 1, { type: 'paragraph', text: 'It took nine years.' })
  edited.sections.push({ id: 'own', heading: 'Our view', body: [{ type: 'paragraph', text: 'A comment.' }] })
  for (const isDryRun of [true, false]) {
    writeFileSync(articleFile('the-harbour-reopens'), JSON.stringify(edited))
    const { summary, lines } = await run([story], { isDryRun })
    expect(summary.articles[0]?.notes).toMatchObject([
      { code: 'text-replaced', path: '$.sections[1].body[0]', level: 'warning' },
      { code: 'section-removed' },
    ])
    expect(lines.join('\n')).toMatch(/replaces yours.+: "It took nine years\."[\s\S]+is gone.+: "Our view"/)
  }
  expect((await run([story])).summary.articles[0]?.notes).toEqual([])
  expect((await run([save('story.txt', TEXT.replace('years', 'weeks'))])).summary.articles[0]?.notes).toEqual([])
})

it('names a saved picture as its file is named', async () => {
  save('Brücke am Fluß.jpg', picture)
  const { lines } = await run([save('story.md', '# The bridge\n\nIt is old.\n\n![A bridge](<Brücke am Fluß.jpg>)\n')])
  expect(lines).toContainEqual(expect.stringMatching(/^Brücke am Fluß\.jpg \(\d+ kB\)$/))
})

it('fetches pictures once, with the size and the credit in their file', async () => {
  const source = save('own.json', withFigure(address('/pier.jpg')))
  const { lines } = await run([source])
  expect(figuresOf(read('a-pier'))).toEqual([
    { type: 'figure', src: 'pier.jpg', width: 40, height: 30, alt: 'A pier', credit: 'Ann Lee' },
  ])
  expect(readFileSync(join(folder, 'articles/a-pier/pier.jpg'))).toEqual(picture)
  expect(lines).toContainEqual(expect.stringMatching(/^pier\.jpg \(\d+ kB\)$/))
  const before = readFileSync(articleFile('a-pier'), 'utf8')
  for (const flags of [{}, { isOverwriting: true }]) {
    expect((await run([source], flags)).code).toBe(0)
    expect(requests).toEqual([])
  }
  await run([source])
  expect(JSON.parse(readFileSync(articleFile('a-pier'), 'utf8'))).toEqual(JSON.parse(before))
  rmSync(join(folder, 'articles/a-pier/pier.jpg'))
  expect((await run([source])).code).toBe(0)
  expect(readFileSync(join(folder, 'articles/a-pier/pier.jpg'))).toEqual(picture)
})

it('leaves pictures where they are with --images keep', async () => {
  await run([save('own.json', withFigure(address('/pier.jpg')))], { isFetching: false })
  expect(figuresOf(read('a-pier'))).toMatchObject([{ src: address('/pier.jpg') }])
  expect(requests).toEqual([])
})

it('says where a picture of a file should be', async () => {
  const { lines } = await run([save('pier.md', '# A pier\n\nIt is open.\n\n![A pier](images/pier.jpg)\n')])
  expect(lines.join('\n')).toMatch(
    /The picture images\/pier\.jpg was not saved: it is not in .+, the folder of the source\. Put it there, and import again\./,
  )
})

it('finds a picture whose name the disk writes in another form of Unicode', async () => {
  writeFileSync(join(folder, 'zoë.jpg'.normalize('NFD')), picture)
  const { code } = await run([save('pier.md', `# A pier\n\nIt is open.\n\n![Zoë](${'zoë.jpg'.normalize('NFC')})\n`)])
  expect([code, figuresOf(read('a-pier'))]).toMatchObject([0, [{ alt: 'Zoë', width: expect.any(Number) }]])
})

it('names the picture whose name differs in capitals', async () => {
  writeFileSync(join(folder, 'Old Pier.JPG'), picture)
  const { lines } = await run([save('pier.md', '# A pier\n\nIt is open.\n\n![A pier](old%20pier.jpg)\n')])
  expect(lines.join('\n')).toContain('There is "Old Pier.JPG": write the same name in both.')
})

it.each(['/missing.jpg', '/story.txt'])('keeps the address of %s, which is no picture, and says so', async path => {
  const { code, lines } = await run([save('own.json', withFigure(address(path)))])
  expect(code).toBe(3)
  expect(figuresOf(read('a-pier'))).toMatchObject([{ src: address(path) }])
  expect(lines.join('\n')).toContain(`The picture ${address(path)} was not saved:`)
})

it('copies pictures from beside the source', async () => {
  mkdirSync(join(folder, 'draft/images'), { recursive: true })
  save('draft/images/pier.jpg', picture)
  await run([save('draft/own.json', withFigure('images/pier.jpg'))])
  expect(readFileSync(join(folder, 'articles/a-pier/images/pier.jpg'))).toEqual(picture)
  expect(figuresOf(read('a-pier'))).toMatchObject([{ src: 'images/pier.jpg', width: 40, height: 30 }])
})

it('imports an address, and all texts of a folder', async () => {
  mkdirSync(join(folder, 'drafts/deep'), { recursive: true })
  save('drafts/one.txt', TEXT.replace('The Harbour Reopens', 'Story One'))
  save('drafts/deep/two.txt', TEXT.replace('The Harbour Reopens', 'Story Two'))
  save('drafts/picture.jpg', picture)
  expect((await run([join(folder, 'drafts'), address('/story.txt')])).code).toBe(0)
  expect(readdirSync(join(folder, 'articles')).sort()).toEqual(['story-one', 'story-two', 'the-harbour-reopens'])
})

it('loses none of several imports at once, even if their headlines are the same', async () => {
  const sources = Array.from({ length: 8 }, (_, i) => save(`${i}.txt`, TEXT.replace('It took', `It took ${i}`)))
  await Promise.all(sources.map(source => run([source])))
  const texts = readdirSync(join(folder, 'articles')).map(name => JSON.stringify(read(name)))
  for (const i of sources.keys()) expect(texts.filter(text => text.includes(`It took ${i}`))).toHaveLength(1)
})

it('makes one article of a new source that is imported several times at once', async () => {
  const source = save('story.txt', TEXT)
  const runs = await Promise.all(Array.from({ length: 6 }, () => run([source])))
  expect(runs.map(({ code }) => code)).toEqual(Array(6).fill(0))
  expect(readdirSync(join(folder, 'articles'))).toEqual(['the-harbour-reopens'])
  expect(read('the-harbour-reopens').sections).toHaveLength(2)
})

it('takes corrections of the source where an editor has changed nothing', async () => {
  const withAlt = (alt: string, credit: string) => TEXT.replace('A pier', alt).replace('Bo Diaz', credit)
  await run([save('story.txt', withAlt('A pier', 'Bo Diaz'))])
  await run([save('story.txt', withAlt('A long pier', 'Bo Diaz/Agency'))])
  expect(figuresOf(read('the-harbour-reopens'))).toMatchObject([{ alt: 'A long pier', credit: 'Bo Diaz/Agency' }])
  const edited = read('the-harbour-reopens')
  Object.assign(figuresOf(edited)[0] ?? {}, { credit: 'B. Diaz' })
  writeFileSync(articleFile('the-harbour-reopens'), JSON.stringify(edited))
  await run([save('story.txt', withAlt('A short pier', 'Bo Diaz/News'))])
  expect(figuresOf(read('the-harbour-reopens'))).toMatchObject([{ alt: 'A short pier', credit: 'B. Diaz' }])
  const without = read('the-harbour-reopens')
  delete figuresOf(without)[0]?.credit
  writeFileSync(articleFile('the-harbour-reopens'), JSON.stringify(without))
  await run([join(folder, 'story.txt')])
  expect(figuresOf(read('the-harbour-reopens'))[0]).not.toHaveProperty('credit')
})

it('finds its article again when the source or an editor has another headline', async () => {
  const source = save('story.txt', TEXT)
  await run([source])
  const edited = { ...read('the-harbour-reopens'), headline: 'The Harbour Is Open' }
  writeFileSync(articleFile('the-harbour-reopens'), JSON.stringify(edited))
  await run([source])
  await run([save('story.txt', TEXT.replace('The Harbour Reopens', 'The Old Harbour Reopens'))])
  expect(readdirSync(join(folder, 'articles'))).toEqual(['the-harbour-reopens'])
  expect(read('the-harbour-reopens').headline).toBe('The Old Harbour Reopens')
})

it('keeps apart the articles of a source that have the same headline', async () => {
  const posts = ['One.', 'Two.'].map(html => ({ title: 'The market', html: `<p>${html}</p>` }))
  const source = save('posts.json', JSON.stringify({ posts }))
  for (let time = 0; time < 2; time++) {
    expect((await run([source])).summary.articles).toHaveLength(2)
    expect(readdirSync(join(folder, 'articles')).sort()).toEqual(['the-market', 'the-market-2'])
    expect(JSON.stringify(read('the-market'))).toContain('One.')
    expect(JSON.stringify(read('the-market-2'))).toContain('Two.')
  }
})

it('writes nothing with --dry-run', async () => {
  const { summary } = await run([save('story.txt', TEXT)], { isDryRun: true })
  expect(summary.articles).toMatchObject([{ file: articleFile('the-harbour-reopens') }])
  expect(readdirSync(folder)).toEqual(['story.txt'])
})

it('names the output folder if it cannot be written', async () => {
  const out = save('articles', 'a file')
  const message = `${out} cannot be written: there is a file where a folder should be.`
  await expect(run([save('story.txt', TEXT)])).rejects.toMatchObject({ code: 3, message })
})

it('goes on after a source that it cannot read or import', async () => {
  const story = save('story.txt', TEXT)
  const { code, summary } = await run([join(folder, 'none.txt'), save('empty.txt', ''), address('/none'), story])
  expect(code).toBe(3)
  expect(summary.refused.map(each => each.code)).toEqual(['unreadable', 'empty', 'unreadable'])
  expect(summary.articles).toHaveLength(1)
  expect((await run([join(folder, 'empty.txt'), story])).code).toBe(1)
})

it('imports each post of a list in a file, and of a site with --since', async () => {
  for (const [source, flags] of [
    [save('posts.json', JSON.stringify(POSTS)), {}],
    [address('/site/'), { since: '2024-01-01' }],
  ] as const) {
    const { summary, code } = await run([source], flags)
    expect(code).toBe(0)
    expect(summary.articles.map(({ article }) => article?.headline)).toEqual(['Pier 1', 'Pier 2'])
    expect(readdirSync(join(folder, 'articles'))).toEqual(['pier-1', 'pier-2'])
  }
})

it('needs a web address for --since', async () => {
  const { summary, code } = await run([save('story.txt', TEXT)], { since: '2026-01-01' })
  expect(code).toBe(3)
  expect(summary.refused).toMatchObject([{ message: expect.stringContaining('--since needs the address') }])
})

it('holds no texts in a summary that only counts', async () => {
  const { summary } = await run([save('story.txt', TEXT)], { isCountingOnly: true })
  expect(summary.articles).toMatchObject([{ slides: 2, pictures: 1, credits: 1 }])
  expect(JSON.stringify(summary)).not.toContain('It took years')
})

it('imports an article that a feed has twice once, and says so', async () => {
  const item = (headline: string, link: string) =>
    `<item><title>${headline}</title><link>${link}</link><content:encoded>&lt;p&gt;It is open.&lt;/p&gt;` +
    '&lt;p&gt;It was closed.&lt;/p&gt;</content:encoded></item>'
  const feed = (...items: string[]) =>
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>' +
    `<link>https://news.example/</link>${items.join('')}</channel></rss>`
  const [pier, quay] = ['https://news.example/?p=1', 'https://news.example/?p=2']
  const file = save('feed.xml', feed(item('Pier', pier), item('Quay', quay), item('Pier, corrected', `${pier}#top`)))
  for (const isDryRun of [true, false]) {
    const { summary, code, lines } = await run([file], { isDryRun })
    expect(code).toBe(0)
    expect(summary.articles.map(({ article }) => article?.headline)).toEqual(['Pier', 'Quay'])
    expect(summary.articles[0]?.dropped).toMatchObject([{ text: 'Pier, corrected', code: 'repeated-article' }])
    expect(lines.join('\n')).toMatch(/left out: "Pier, corrected" The source has this article twice/)
  }
  expect(readdirSync(join(folder, 'articles'))).toEqual(['pier', 'quay'])
  const home = 'https://news.example/'
  const { summary } = await run([save('home.xml', feed(item('Ferry', home), item('Tram', home)))])
  expect(summary.articles).toHaveLength(2)
})
