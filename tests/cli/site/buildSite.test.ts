// @vitest-environment node
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { leftover } from '../../support/leftover.ts'
import { Desk } from '../../support/newsroom.ts'
import { photo } from '../../support/pictures.ts'

let desk: Desk
beforeEach(() => {
  desk = new Desk()
})
afterEach(() => rmSync(desk.root, { recursive: true, force: true }))

describe('newsreel build', () => {
  it('writes the pages of each article, and the lists of all', async () => {
    desk.article('one')
    desk.article('two')
    const summary = await desk.build()
    expect(summary).toMatchObject({ articles: 2, skipped: 0, built: 2, pages: 10 })
    const paths = [...desk.files().keys()]
    for (const path of ['one/index.html', 'one/embed/index.html', 'one/s/two/index.html', 'two/s/lead/index.html'])
      expect(paths).toContain(path)
    for (const path of ['index.html', '404.html', 'sitemap.xml', 'feed.xml', 'feed.json', 'robots.txt', '_headers'])
      expect(paths).toContain(path)
    expect(paths.filter(path => path.endsWith('.tmp'))).toEqual([])
  })

  it('makes nothing anew when nothing changed, and only what did', async () => {
    for (const id of ['one', 'two', 'three']) desk.article(id)
    await desk.build()
    expect(await desk.build()).toMatchObject({ built: 0, pages: 0 })
    desk.article('two', { standfirst: 'Something new.' })
    expect(await desk.build()).toMatchObject({ built: 1 })
    expect(desk.files().get('two/index.html')).toContain('Something new.')
  })

  it('leaves the lists as they are when only a text has changed', async () => {
    const withText = (heading: string, more = {}) => {
      const text = { type: 'paragraph', text: 'Text that makes a summary.' }
      desk.article('one', { sections: [{ id: 'lead', body: [text, { type: 'subheading', text: heading }] }], ...more })
    }
    withText('Old')
    await desk.build()
    const feed = join(desk.out, 'feed.xml')
    utimesSync(feed, 1e9, 1e9)
    await desk.build()
    writeFileSync(feed, readFileSync(feed, 'utf8').replace('About one', 'Not again'))
    utimesSync(feed, 1e9, 1e9) // as if it were the one that the build left
    withText('New')
    expect(await desk.build()).toMatchObject({ built: 1 })
    expect(desk.files().get('one/index.html')).toContain('New')
    expect(desk.files().get('feed.xml')).toContain('Not again')
    withText('New', { standfirst: 'The feed has this' })
    await desk.build()
    expect(desk.files().get('feed.xml')).toContain('The feed has this')
  })

  it('makes the lists when one is missing, and when news have become old', async () => {
    vi.useFakeTimers({ now: new Date('2024-07-05'), toFake: ['Date'] })
    desk.article('one')
    await desk.build()
    expect(desk.files().get('news-sitemap.xml')).toContain('/one/')
    rmSync(join(desk.out, 'feed.xml'))
    await desk.build()
    expect(desk.files().get('feed.xml')).toContain('About one')
    vi.setSystemTime(new Date('2024-07-09'))
    await desk.build()
    expect(desk.files().get('news-sitemap.xml')).not.toContain('/one/')
    vi.useRealTimers()
  })

  it.each([
    ['is gone', () => rmSync(join(desk.root, 'cache/entries.json'))],
    ['is no JSON', () => desk.write('cache/entries.json', '[{"id": "tw')],
    [
      'says another thing of an article',
      () => desk.write('cache/entries.json', '[{"id": "two", "headline": "No", "summary": ""}]'),
    ],
  ])('lists all articles after one has changed, also when what it kept for lists %s', async (_, damage) => {
    for (const id of ['one', 'two']) desk.article(id)
    await desk.build()
    desk.article('one', { headline: 'Another headline' })
    damage()
    await desk.build()
    const { root } = desk
    const damaged = desk.files()
    rmSync(desk.out, { recursive: true })
    await desk.build({ cache: join(root, 'another') })
    expect(damaged.get('index.html')).toContain('Another headline')
    expect([...damaged]).toEqual([...desk.files()])
  })

  it('makes the page anew that leads on to an article whose headline changed', async () => {
    for (const id of ['a', 'b', 'c']) desk.article(id)
    await desk.build()
    desk.article('b', { headline: 'Another headline' })
    expect(await desk.build()).toMatchObject({ built: 2 })
    expect(desk.files().get('a/index.html')).toContain('Another headline')
  })

  it('tells pages in which language the next article is, where it is another, and builds them once', async () => {
    desk.article('one', { published: '2024-07-03' })
    desk.article('zwei', { published: '2024-07-02', lang: 'de' })
    desk.article('drei', { published: '2024-07-01', lang: 'de' })
    await desk.build()
    expect(desk.files().get('one/index.html')).toContain('"next":{"href":"/zwei/","headline":"About zwei","lang":"de"}')
    expect(desk.files().get('zwei/index.html')).toContain('"next":{"href":"/drei/","headline":"About drei"}')
    expect(await desk.build()).toMatchObject({ built: 0 })
  })

  it('gives the same bytes twice, wherever it was built', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    await desk.build()
    const first = desk.files()
    rmSync(desk.out, { recursive: true })
    await desk.build({ cache: join(desk.root, 'another') })
    expect([...desk.files()]).toEqual([...first])
  })

  it('makes the whole site again where it was taken away, or another folder is to have it', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    await desk.build()
    const first = desk.files()
    rmSync(desk.out, { recursive: true })
    await desk.build()
    expect([...desk.files()]).toEqual([...first])
    await desk.build({ out: join(desk.root, 'second') })
    renameSync(join(desk.root, 'second'), join(desk.root, 'kept'))
    rmSync(desk.out, { recursive: true })
    renameSync(join(desk.root, 'kept'), desk.out)
    expect([...desk.files()]).toEqual([...first])
  })

  it('makes the lists again where only the front page was taken away', async () => {
    desk.article('one')
    await desk.build()
    const first = desk.files()
    rmSync(join(desk.out, 'index.html'))
    await desk.build()
    expect([...desk.files()]).toEqual([...first])
  })

  it('brings a site up to date that was put back to an earlier one', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    await desk.build()
    cpSync(desk.out, join(desk.root, 'earlier'), { recursive: true, preserveTimestamps: true })
    desk.article('one', { standfirst: 'Corrected.' })
    desk.article('three')
    await desk.build()
    const latest = desk.files()
    rmSync(desk.out, { recursive: true })
    renameSync(join(desk.root, 'earlier'), desk.out)
    await desk.build()
    expect([...desk.files()]).toEqual([...latest])
  })

  it('makes a page again that was damaged', async () => {
    desk.article('one')
    await desk.build()
    const first = desk.files()
    desk.write('site/one/index.html', (first.get('one/index.html') ?? '').slice(0, 500))
    expect(await desk.build()).toMatchObject({ built: 1 })
    expect([...desk.files()]).toEqual([...first])
  })

  it('goes on where it was killed: pages that are missing are made', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    await desk.build()
    const whole = desk.files()
    rmSync(join(desk.out, 'two/index.html'))
    await desk.build()
    expect([...desk.files()]).toEqual([...whole])
  })

  it('knows that a killed build was at work on an article, and believes nothing of it', async () => {
    for (const id of ['a', 'c']) desk.article(id)
    await desk.build()
    const whole = desk.files()
    // As if a build with an article between the two had been killed, and the article was withdrawn.
    desk.write('cache/unfinished.json', '["a", "b"]')
    desk.write('site/articles/b/oembed.json', '{}')
    const page = (text: string) => `<meta name="theme-color" content="#fbf9f5">${text}`
    desk.write('site/b/index.html', page('The withdrawn article'))
    desk.write('site/a/index.html', page('It leads on to <a href="/b/">b</a>'))
    desk.write(leftover('site/a/index.html'), 'It le')
    desk.write(leftover('cache/pictures/ab/abcd/entry.json'), '{"fil')
    await desk.build()
    expect([...desk.files()]).toEqual([...whole])
    expect(existsSync(join(desk.root, 'cache/unfinished.json'))).toBe(false)
    expect(readdirSync(join(desk.root, 'cache/pictures/ab/abcd'))).toEqual([])
  })

  it('takes away what an article left that is no more', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    await desk.build()
    rmSync(join(desk.articles, 'two'), { recursive: true })
    await desk.build()
    expect([...desk.files().keys()].filter(path => /(^|\/)two\//.test(path) && !path.startsWith('one/'))).toEqual([])
    expect(desk.files().get('sitemap.xml')).not.toContain('/two/')
  })

  it('takes away what a killed build had begun of an article, when that is no more', async () => {
    desk.article('one')
    await desk.build()
    // As it is when a build is killed after the pictures of a new article.
    desk.write('site/articles/two/oembed.json', '{}')
    desk.write('site/articles/two/article.01234567.json', '{}')
    desk.write('site/articles/two/images/pier-64.01234567.avif', '')
    await desk.build()
    expect(existsSync(join(desk.out, 'articles/two'))).toBe(false)
  })

  it('has its mark in the folder of an article before anything else', async () => {
    desk.article('one', { sections: [{ id: 'a', body: [{ type: 'figure', src: 'a.webp', alt: 'A', credit: 'C' }] }] })
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(desk.articles, 'one/a.webp'))
    desk.write('site/articles/one/images', 'a file where a folder should be')
    await expect(desk.build()).rejects.toMatchObject({ code: 3 })
    expect(existsSync(join(desk.out, 'articles/one/oembed.json'))).toBe(true)
  })

  it('leaves no earlier version of an article whose pages had to be made anew', async () => {
    desk.article('one')
    await desk.build()
    rmSync(join(desk.out, 'one'), { recursive: true })
    desk.article('one', { standfirst: 'Corrected.' })
    await desk.build()
    expect(readdirSync(join(desk.out, 'articles/one')).filter(name => /^article\../.test(name))).toHaveLength(2)
  })

  it('draws an article that names no language in that of the site', async () => {
    desk.article('one', { lang: undefined })
    await desk.build({ site: { address: 'https://a.example/', name: 'N', lang: 'de' } })
    for (const text of ['<html lang="de"', '4. Juli 2024', 'Inhalt'])
      expect(desk.files().get('one/index.html')).toContain(text)
    expect(desk.files().get('articles/one/article.json')).toContain('"lang":"de"')
  })

  it('serves from a path below the root', async () => {
    desk.article('one')
    await desk.build({ base: '/news/', site: { address: 'https://a.example/news/', name: 'N', lang: 'en' } })
    const html = desk.files().get('one/index.html') ?? ''
    expect(html).toContain('src="/news/assets/start-12345678.js"')
    expect(html).toContain('<link rel="canonical" href="https://a.example/news/one/">')
    expect(html).not.toMatch(/(href|src)="\/(?!news\/)/)
  })
})

it('lists an article that names an address of the site itself as canonical, and shares that no differently', async () => {
  desk.article('one', { canonical: 'https://news.example/one' })
  desk.article('two', { canonical: 'https://gazette.example/two' })
  await desk.build()
  const files = desk.files()
  expect(files.get('sitemap.xml')).toContain('<loc>https://news.example/one/</loc>')
  expect(files.get('sitemap.xml')).not.toContain('/two')
  expect(JSON.parse(files.get('feed.json') ?? '').items.map((item: { url: string }) => item.url)).toEqual([
    'https://news.example/one/',
    'https://gazette.example/two',
  ])
  expect(files.get('articles/one/article.json')).not.toContain('canonical')
  expect(files.get('articles/two/article.json')).toContain('https://gazette.example/two')
})

describe('bad input', () => {
  it('leaves out an article that cannot be read, says so with its file, and builds the others', async () => {
    desk.article('good')
    desk.write('articles/broken/article.json', '{"headline": ')
    desk.write('articles/empty/article.json', '{"version": 1, "headline": "H", "sections": []}')
    expect(await desk.build()).toMatchObject({ articles: 1, skipped: 2 })
    expect(desk.said.join('\n')).toMatch(/broken\/article\.json:1:14: The text ends before it is complete/)
    expect(desk.said.join('\n')).toMatch(/empty\/article\.json:1:33: \$\.sections: There is no section/)
    expect(desk.said.join('\n')).toMatch(/empty\/article\.json is left out of the site/)
  })

  it('says with every build that an article is published before its date, until that has come', async () => {
    vi.useFakeTimers({ now: new Date('2029-12-31'), toFake: ['Date'] })
    desk.article('today', { published: '2029-12-31' })
    desk.article('embargo', { published: '2030-01-01T06:00:00Z' })
    for (const _ of ['new', 'known']) {
      await desk.build()
      expect(desk.said).toEqual([
        `${join(desk.articles, 'embargo/article.json')}: $.published: 2030-01-01T06:00:00Z is still to come. The article is published now.`,
      ])
    }
    vi.setSystemTime(new Date('2030-01-01T06:00:00Z'))
    await desk.build()
    expect(desk.said).toEqual([])
    vi.useRealTimers()
  })

  it('builds nothing with strict, when an article has a problem', async () => {
    desk.article('good')
    desk.article('bad', { sections: [{ id: 'a', body: [{ type: 'table' }] }] })
    await expect(desk.build({ strict: true })).rejects.toMatchObject({ code: 1 })
    expect(() => desk.files()).toThrow(/ENOENT/)
  })

  it('asks for the size of a picture that nobody measures: of others, and of copied ones', async () => {
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(desk.articles, 'one/pier.webp'))
    const figure = { type: 'figure', alt: 'A', credit: 'B' }
    const body = ['pier.webp', 'https://a.example/pier.webp'].map(src => ({ ...figure, src }))
    desk.article('one', { sections: [{ id: 'a', body }] })
    const asked = () => desk.said.filter(sentence => /no width and height/.test(sentence))
    await desk.build()
    expect(asked()).toEqual([expect.stringContaining('body[1]')])
    desk.said = []
    await desk.build({ pictures: false })
    expect(asked().join('\n')).toMatch(/body\[1\](.|\n)*body\[0\]/)
  })

  it.each([
    ['made', true],
    ['copied', false],
  ])(
    'changes nothing with strict, when a picture that is to be %s is missing, and names that with all else',
    async (_, pictures) => {
      const withPicture = (text: string) => {
        const body = [
          { type: 'paragraph', text },
          { type: 'figure', src: 'gone.jpg', alt: 'A', credit: 'B' },
        ]
        desk.article('bad', { headline: text, sections: [{ id: 'a', body }] })
      }
      desk.article('good')
      await desk.build({ strict: true, pictures })
      const before = [...desk.files()]
      withPicture('Corrected')
      desk.article('worse', { sections: [{ id: 'a', body: [{ type: 'table' }, { type: 'paragraph', text: 'T' }] }] })
      await expect(desk.build({ strict: true, pictures })).rejects.toMatchObject({
        code: 1,
        message: /^Nothing was built/,
      })
      expect(desk.said.join('\n')).toMatch(/bad\/article\.json:1:\d+: .*"gone\.jpg" does not exist/)
      expect(desk.said.join('\n')).toMatch(/worse\/article\.json:1:\d+: /)
      expect([...desk.files()]).toEqual(before)
      expect(readdirSync(join(desk.root, 'cache')).filter(name => name.endsWith('.tmp'))).toEqual([])
      rmSync(join(desk.articles, 'worse'), { recursive: true })
      await desk.build({ pictures }) // without strict it is built as it is
      expect(desk.files().get('bad/index.html')).toContain('Corrected')
      await expect(desk.build({ strict: true, pictures })).rejects.toMatchObject({ code: 1 })
      expect(desk.said.join('\n')).toMatch(/"gone\.jpg" does not exist/)
    },
  )

  it('tells where in its file a picture is missing, also after blocks and sections that could not be read', async () => {
    const missing = { type: 'figure', src: 'gone.jpg', width: 16, height: 9, alt: 'A', credit: 'B' }
    const sections = [
      { id: 'a', body: [{ type: 'table' }, { type: 'paragraph', text: 'T' }] },
      'no section',
      { id: 'b', body: [{ type: 'table' }, { type: 'figure', src: 7 }, missing] },
    ]
    desk.article('one', { sections })
    await desk.build()
    const text = readFileSync(join(desk.articles, 'one/article.json'), 'utf8')
    const column = text.indexOf('"src":"gone.jpg"') + 1
    expect(desk.said.join('\n')).toContain(`one/article.json:1:${column}: $.sections[2].body[2].src: "gone.jpg"`)
  })

  it('builds an article whose folder is a link', async () => {
    desk.article('one')
    desk.write('elsewhere/article.json', readFileSync(join(desk.articles, 'one/article.json'), 'utf8'))
    symlinkSync('../elsewhere', join(desk.articles, 'linked'))
    symlinkSync('.', join(desk.articles, 'loop'))
    symlinkSync('nowhere', join(desk.articles, 'dead'))
    expect(await desk.build()).toMatchObject({ articles: 2, skipped: 0 })
    expect([...desk.files().keys()]).toContain('linked/index.html')
  })

  it('writes over no site that is not its own', async () => {
    desk.article('one')
    desk.write('site/index.html', 'Somebody’s')
    await expect(desk.build()).rejects.toMatchObject({ code: 2, message: /index\.html is not Newsreel's/ })
    expect([...desk.files()]).toHaveLength(1)
  })

  it.each([
    ['the folder of the site is that of the articles', { out: 'articles' }],
    ['the site would have its own articles there', { out: '.' }],
    ['a link leads there', { out: 'link' }],
    ['its memory would be among them', { cache: 'articles' }],
  ])('writes over no article: %s', async (_, places) => {
    desk.article('one')
    symlinkSync('.', join(desk.root, 'link'))
    const before = readFileSync(join(desk.articles, 'one/article.json'), 'utf8')
    const paths = Object.entries(places).map(([name, path]) => [name, join(desk.root, path)])
    await expect(desk.build(Object.fromEntries(paths))).rejects.toMatchObject({ code: 2 })
    expect(readFileSync(join(desk.articles, 'one/article.json'), 'utf8')).toBe(before)
    expect(readdirSync(desk.articles)).toEqual(['one'])
  })

  it('leaves a link that somebody has put into the site, when the article behind it goes', async () => {
    desk.article('one')
    desk.article('two')
    desk.write('elsewhere/kept.txt', 'kept')
    desk.write('site/kept.txt', 'kept')
    symlinkSync('../elsewhere', join(desk.out, 'one'))
    await desk.build()
    rmSync(join(desk.articles, 'one'), { recursive: true })
    expect(await desk.build()).toMatchObject({ articles: 1 })
    expect(readdirSync(join(desk.root, 'elsewhere'))).toEqual(['kept.txt'])
    expect(await desk.build()).toMatchObject({ articles: 1 })
  })

  it.each([
    ['assets', /its own "assets"/],
    ['embed', /its own "embed"/],
    ['.hidden', /cannot be an address/],
    ['a b', /cannot be an address/],
    ['a%2F..%2Fb', /cannot be an address/],
  ])('refuses the name %s for an article, with what to do', async (id, sentence) => {
    desk.article('good')
    desk.article(id)
    await desk.build()
    expect(desk.said.join('\n')).toMatch(sentence)
    expect([...desk.files().keys()].some(path => path.startsWith(`${id}/index`))).toBe(false)
  })

  it('names two articles that would be one address', async () => {
    desk.article('harbour')
    desk.article('Harbour')
    expect(await desk.build()).toMatchObject({ articles: 1, skipped: 1 })
    expect(desk.said.join('\n')).toMatch(/"harbour" and "Harbour" are one address/)
  })

  it('shows an article again as soon as no other has its address', async () => {
    desk.article('harbour')
    desk.article('Harbour')
    await desk.build()
    renameSync(join(desk.articles, 'Harbour'), join(desk.articles, 'port'))
    desk.said = []
    expect(await desk.build()).toMatchObject({ articles: 2, skipped: 0 })
    expect(desk.said).toEqual([])
  })

  it('says that there is no article, or no folder', async () => {
    await expect(desk.build()).rejects.toMatchObject({ code: 2, message: /There is no article in/ })
    await expect(desk.build({ articles: join(desk.root, 'nowhere') })).rejects.toMatchObject({ code: 3 })
  })

  it('says that the site cannot be written, and leaves no half of a file', async () => {
    desk.article('one')
    writeFileSync(desk.out, 'a file stands where the site should be')
    await expect(desk.build()).rejects.toMatchObject({ code: 3, message: /cannot be written/ })
  })

  it('looks at copied pictures too: a transparent one is shown whole, on the page and in the library', async () => {
    const lines = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M9 9h99v9z"/></svg>'
    const figure = { type: 'figure', alt: 'A', credit: 'B', src: 'chart.png', width: 300, height: 400 }
    desk.article('one', { sections: [{ id: 'a', body: [figure] }] })
    await sharp(Buffer.from(lines)).png().toFile(join(desk.articles, 'one/chart.png'))
    await desk.build({ pictures: false })
    expect(desk.said.join('\n')).toMatch(/"chart.png" is 400 × 300 pixels, and the article says 300 × 400/)
    expect(desk.said.join('\n')).toMatch(/"chart.png" is partly transparent/)
    expect(desk.files().get('one/index.html')).toContain('data-fit="contain"')
    expect(desk.files().get('index.html')).toContain('data-fit="contain"')
  })

  it('copies no file that is no picture, with --no-pictures neither, and shows what the figure says instead', async () => {
    const whole = await photo(300, 200).jpeg().toBuffer()
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(200)])
    const files: [name: string, bytes: Buffer, message: RegExp][] = [
      ['pointer.jpg', Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:1'), /git lfs pull/],
      ['page.jpg', Buffer.from('<!doctype html><html></html>'), /web page/],
      ['page.svg', Buffer.from('<!doctype html><html><svg></svg></html>'), /web page/],
      ['half.jpg', whole.subarray(0, whole.length / 2), /cannot be read/],
      ['half.png', (await photo(300, 200).png().toBuffer()).subarray(0, -20), /cannot be read/],
      ['half.webp', (await photo(300, 200).webp().toBuffer()).subarray(0, -20), /cannot be read/],
      ['phone.jpg', heic, /HEIC/],
      ['scan.jpg', await photo(30, 20).tiff().toBuffer(), /TIFF/],
      ['zeros.jpg', Buffer.alloc(9000), /zeros/],
    ]
    const body = [...files.map(([src]) => src), 'whole.jpg'].map(src => {
      return { type: 'figure', src, width: 3, height: 2, alt: `Alt of ${src}`, credit: 'C' }
    })
    desk.article('one', { sections: [{ id: 'lead', body }] })
    for (const [name, bytes] of files) writeFileSync(join(desk.articles, 'one', name), bytes)
    // Many programs add something to the end of a picture.
    writeFileSync(join(desk.articles, 'one/whole.jpg'), Buffer.concat([whole, Buffer.from('More')]))
    await desk.build({ pictures: false })
    for (const [i, [, , message]] of files.entries()) expect(desk.said[i]).toMatch(message)
    expect(desk.said).toHaveLength(files.length)
    expect([...desk.files().keys()].filter(path => /\.(jpg|png|webp|svg)$/.test(path))).toEqual([
      'articles/one/whole.jpg',
    ])
    const page = desk.files().get('one/index.html') ?? ''
    expect(page).toContain('Alt of half.jpg')
    expect(page).not.toMatch(/src="[^"]*(half|page|phone|pointer)/)
  })

  it.each([true, false])(
    'warns once of a missing credit, with the name in the file where there is one (%s)',
    async pictures => {
      const named = photo(300, 200).withExif({ IFD0: { Artist: 'Ann Name' } })
      const body = ['named.jpg', 'bare.jpg', 'https://a.example/far.jpg'].map(src => {
        return { type: 'figure', src, width: 300, height: 200, alt: 'A' }
      })
      desk.article('one', { sections: [{ id: 'a', body }] })
      await named.jpeg().toFile(join(desk.articles, 'one/named.jpg'))
      await photo(300, 200).jpeg().toFile(join(desk.articles, 'one/bare.jpg'))
      await desk.build({ pictures })
      const asked = desk.said.map(sentence => sentence.replace(/^.*?\$/, '$')).sort()
      expect(asked).toEqual([
        '$.sections[0].body[0].credit: The picture has no credit; its file "named.jpg" says "Ann Name".',
        '$.sections[0].body[1].credit: The picture has no credit.',
        '$.sections[0].body[2].credit: The picture has no credit.',
      ])
    },
  )

  const LONG = `${'a'.repeat(300)}.jpg` // than a name may be
  it.each(['..%2f..%2f..%2fsecret.jpg', '%2e%2e/secret.jpg', 'linked.jpg', 'script.js', 'active.svg', '%zz.jpg', LONG])(
    'copies no picture %s, with --no-pictures neither: it is named, and nothing outside is read or written',
    async src => {
      desk.write('secret.jpg', 'mine')
      const figure = { type: 'figure', src, alt: 'A', credit: 'C' }
      desk.article('one', { sections: [{ id: 'lead', body: [{ type: 'paragraph', text: 'Text.' }, figure] }] })
      desk.write('articles/one/script.js', 'alert(1)')
      desk.write('articles/one/active.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
      symlinkSync(join(desk.root, 'secret.jpg'), join(desk.articles, 'one/linked.jpg'))
      await desk.build({ pictures: false })
      expect(desk.said.join('\n')).toMatch(/one\/article\.json.* \$\.sections\[0\]\.body\[1\]\.src: /)
      const copied = [...desk.files()].filter(([path]) => /^articles\/one\//.test(path)).map(([path]) => path)
      expect(copied).toEqual([
        expect.stringMatching(/^articles\/one\/article\.[0-9a-f]{8}\.json$/),
        'articles/one/article.json',
        'articles/one/oembed.json',
      ])
      expect(readFileSync(join(desk.root, 'secret.jpg'), 'utf8')).toBe('mine')
    },
  )

  it('looks at every article again when another version of it has built the site before', async () => {
    desk.article('one', { sections: [{ id: 'a', body: [{ type: 'table' }, { type: 'paragraph', text: 'Text.' }] }] })
    await desk.build()
    const file = join(desk.root, 'cache/state.json')
    // A version that found nothing wrong.
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"problems":\[.*?\}\]/, '"problems":[]'))
    await desk.build()
    expect(desk.said).toEqual([])
    desk.write('lib/cli/newsreel.js', '// another version')
    expect(await desk.build()).toMatchObject({ built: 1, skipped: 0 })
    expect(desk.said.join('\n')).toMatch(/one\/article\.json:1:\d+: .*table/)
    expect(desk.files().get('one/index.html')).toContain('Text.')
  })

  it('leaves out an article that is no UTF-8, rather than show other letters', async () => {
    desk.article('good')
    desk.article('bad', { headline: 'Cafe' })
    const file = join(desk.articles, 'bad/article.json')
    writeFileSync(file, readFileSync(file, 'latin1').replace('Cafe', 'Café'), 'latin1')
    expect(await desk.build()).toMatchObject({ articles: 1, skipped: 1 })
    expect(desk.said).toContain(`${file}: It is no UTF-8 text: save it with that encoding.`)
  })

  it('keeps away from whatever an untrusted memory of an earlier build says', async () => {
    desk.article('one')
    desk.write('precious/index.html', 'mine')
    const known = { made: 'x', entry: null, problems: [], pictures: {}, hash: '', size: 0, time: 0 }
    desk.write(
      'cache/state.json',
      JSON.stringify({ articles: { '../precious': known, assets: known, __proto__: known } }),
    )
    desk.write('cache/unfinished.json', '["../precious", "articles", "__proto__", {}]')
    await desk.build()
    expect([...desk.files().keys()]).toContain('assets/start-12345678.js')
    expect([...desk.files().keys()]).toContain('articles/one/article.json')
    expect(readFileSync(join(desk.root, 'precious/index.html'), 'utf8')).toBe('mine')
  })
})
