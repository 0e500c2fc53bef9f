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
import { createLeftoverName } from '../../support/leftover.ts'
import { photo } from '../../support/pictures.ts'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

describe('newsreel build', () => {
  it('writes the pages of each article, and the lists', async () => {
    project.writeArticle('one')
    project.writeArticle('two')
    const summary = await project.build()
    expect(summary).toMatchObject({ articles: 2, skipped: 0, built: 2, pages: 10 })
    const paths = [...project.readFiles().keys()]
    for (const path of ['one/index.html', 'one/embed/index.html', 'one/s/two/index.html', 'two/s/lead/index.html'])
      expect(paths).toContain(path)
    for (const path of ['index.html', '404.html', 'sitemap.xml', 'feed.xml', 'feed.json', 'robots.txt', '_headers'])
      expect(paths).toContain(path)
    expect(paths.filter(path => path.endsWith('.tmp'))).toEqual([])
  })

  it('builds only articles that changed', async () => {
    for (const id of ['one', 'two', 'three']) project.writeArticle(id)
    await project.build()
    expect(await project.build()).toMatchObject({ built: 0, pages: 0 })
    project.writeArticle('two', { standfirst: 'Something new.' })
    expect(await project.build()).toMatchObject({ built: 1 })
    expect(project.readFiles().get('two/index.html')).toContain('Something new.')
  })

  it('does not write the lists when only a text has changed', async () => {
    const writeWithSubheading = (heading: string, more = {}) => {
      const text = { type: 'paragraph', text: 'Text that makes a summary.' }
      project.writeArticle('one', {
        sections: [{ id: 'lead', body: [text, { type: 'subheading', text: heading }] }],
        ...more,
      })
    }
    writeWithSubheading('Old')
    await project.build()
    const feed = join(project.out, 'feed.xml')
    utimesSync(feed, 1e9, 1e9)
    await project.build()
    writeFileSync(feed, readFileSync(feed, 'utf8').replace('About one', 'Not again'))
    utimesSync(feed, 1e9, 1e9) // looks like the file that the build wrote
    writeWithSubheading('New')
    expect(await project.build()).toMatchObject({ built: 1 })
    expect(project.readFiles().get('one/index.html')).toContain('New')
    expect(project.readFiles().get('feed.xml')).toContain('Not again')
    writeWithSubheading('New', { standfirst: 'The feed has this' })
    await project.build()
    expect(project.readFiles().get('feed.xml')).toContain('The feed has this')
  })

  it('writes the lists when one is missing, and when articles are too old for the news sitemap', async () => {
    vi.useFakeTimers({ now: new Date('2024-07-05'), toFake: ['Date'] })
    project.writeArticle('one')
    await project.build()
    expect(project.readFiles().get('news-sitemap.xml')).toContain('/one/')
    rmSync(join(project.out, 'feed.xml'))
    await project.build()
    expect(project.readFiles().get('feed.xml')).toContain('About one')
    vi.setSystemTime(new Date('2024-07-09'))
    await project.build()
    expect(project.readFiles().get('news-sitemap.xml')).not.toContain('/one/')
    vi.useRealTimers()
  })

  it.each([
    ['is missing', () => rmSync(join(project.root, 'cache/entries.json'))],
    ['is not JSON', () => project.writeFile('cache/entries.json', '[{"id": "tw')],
    [
      'has another entry for an article',
      () => project.writeFile('cache/entries.json', '[{"id": "two", "headline": "No", "summary": ""}]'),
    ],
  ])('lists all articles after one has changed, even if the cache of entries %s', async (_, damage) => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    project.writeArticle('one', { headline: 'Another headline' })
    damage()
    await project.build()
    const { root } = project
    const damaged = project.readFiles()
    rmSync(project.out, { recursive: true })
    await project.build({ cache: join(root, 'another') })
    expect(damaged.get('index.html')).toContain('Another headline')
    expect([...damaged]).toEqual([...project.readFiles()])
  })

  it('builds the page that links to an article whose headline changed', async () => {
    for (const id of ['a', 'b', 'c']) project.writeArticle(id)
    await project.build()
    project.writeArticle('b', { headline: 'Another headline' })
    expect(await project.build()).toMatchObject({ built: 2 })
    expect(project.readFiles().get('a/index.html')).toContain('Another headline')
  })

  it('gives pages the language of the next article if it differs, and builds them once', async () => {
    project.writeArticle('one', { published: '2024-07-03' })
    project.writeArticle('zwei', { published: '2024-07-02', lang: 'de' })
    project.writeArticle('drei', { published: '2024-07-01', lang: 'de' })
    await project.build()
    expect(project.readFiles().get('one/index.html')).toContain(
      '"next":{"href":"/zwei/","headline":"About zwei","lang":"de","minutes":1,"article":"/articles/zwei/article.json"}',
    )
    expect(project.readFiles().get('zwei/index.html')).toContain(
      '"next":{"href":"/drei/","headline":"About drei","minutes":1,',
    )
    expect(await project.build()).toMatchObject({ built: 0 })
  })

  it('writes the same bytes from any cache', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    const first = project.readFiles()
    rmSync(project.out, { recursive: true })
    await project.build({ cache: join(project.root, 'another') })
    expect([...project.readFiles()]).toEqual([...first])
  })

  it('builds the whole site again after it was removed, or for another folder', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    const first = project.readFiles()
    rmSync(project.out, { recursive: true })
    await project.build()
    expect([...project.readFiles()]).toEqual([...first])
    await project.build({ out: join(project.root, 'second') })
    renameSync(join(project.root, 'second'), join(project.root, 'kept'))
    rmSync(project.out, { recursive: true })
    renameSync(join(project.root, 'kept'), project.out)
    expect([...project.readFiles()]).toEqual([...first])
  })

  it('writes the lists again when only the front page was removed', async () => {
    project.writeArticle('one')
    await project.build()
    const first = project.readFiles()
    rmSync(join(project.out, 'index.html'))
    await project.build()
    expect([...project.readFiles()]).toEqual([...first])
  })

  it('updates a site that was restored from an earlier copy', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    cpSync(project.out, join(project.root, 'earlier'), { recursive: true, preserveTimestamps: true })
    project.writeArticle('one', { standfirst: 'Corrected.' })
    project.writeArticle('three')
    await project.build()
    const latest = project.readFiles()
    rmSync(project.out, { recursive: true })
    renameSync(join(project.root, 'earlier'), project.out)
    await project.build()
    expect([...project.readFiles()]).toEqual([...latest])
  })

  it('writes a damaged page again', async () => {
    project.writeArticle('one')
    await project.build()
    const first = project.readFiles()
    project.writeFile('site/one/index.html', (first.get('one/index.html') ?? '').slice(0, 500))
    expect(await project.build()).toMatchObject({ built: 1 })
    expect([...project.readFiles()]).toEqual([...first])
  })

  it('writes missing pages again', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    const whole = project.readFiles()
    rmSync(join(project.out, 'two/index.html'))
    await project.build()
    expect([...project.readFiles()]).toEqual([...whole])
  })

  it('builds articles again that a killed build was writing, and removes its leftovers', async () => {
    for (const id of ['a', 'c']) project.writeArticle(id)
    await project.build()
    const whole = project.readFiles()
    // As if a build with an article between the two had been killed, and that article was then deleted.
    project.writeFile('cache/unfinished.json', '["a", "b"]')
    project.writeFile('site/articles/b/oembed.json', '{}')
    const page = (text: string) => `<meta name="theme-color" content="#fbf9f5">${text}`
    project.writeFile('site/b/index.html', page('The deleted article'))
    project.writeFile('site/a/index.html', page('It links to <a href="/b/">b</a>'))
    project.writeFile(createLeftoverName('site/a/index.html'), 'It le')
    project.writeFile(createLeftoverName('cache/pictures/ab/abcd/entry.json'), '{"fil')
    await project.build()
    expect([...project.readFiles()]).toEqual([...whole])
    expect(existsSync(join(project.root, 'cache/unfinished.json'))).toBe(false)
    expect(readdirSync(join(project.root, 'cache/pictures/ab/abcd'))).toEqual([])
  })

  it('removes the files of a deleted article', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    rmSync(join(project.articles, 'two'), { recursive: true })
    await project.build()
    expect(
      [...project.readFiles().keys()].filter(path => /(^|\/)two\//.test(path) && !path.startsWith('one/')),
    ).toEqual([])
    expect(project.readFiles().get('sitemap.xml')).not.toContain('/two/')
  })

  it('removes the files of an article that was deleted after a build of it was killed', async () => {
    project.writeArticle('one')
    await project.build()
    // As after a build that was killed when it had encoded the pictures of a new article.
    project.writeFile('site/articles/two/oembed.json', '{}')
    project.writeFile('site/articles/two/article.01234567.json', '{}')
    project.writeFile('site/articles/two/images/pier-64.01234567.avif', '')
    await project.build()
    expect(existsSync(join(project.out, 'articles/two'))).toBe(false)
  })

  it('writes the marker file of an article first', async () => {
    project.writeArticle('one', {
      sections: [{ id: 'a', body: [{ type: 'figure', src: 'a.webp', alt: 'A', credit: 'C' }] }],
    })
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(project.articles, 'one/a.webp'))
    project.writeFile('site/articles/one/images', 'a file where a folder should be')
    await expect(project.build()).rejects.toMatchObject({ code: 3 })
    expect(existsSync(join(project.out, 'articles/one/oembed.json'))).toBe(true)
  })

  it('removes the earlier JSON of an article whose pages were missing', async () => {
    project.writeArticle('one')
    await project.build()
    rmSync(join(project.out, 'one'), { recursive: true })
    project.writeArticle('one', { standfirst: 'Corrected.' })
    await project.build()
    expect(readdirSync(join(project.out, 'articles/one')).filter(name => /^article\../.test(name))).toHaveLength(2)
  })

  it('renders an article without a language in the language of the site', async () => {
    project.writeArticle('one', { lang: undefined })
    await project.build({ site: { address: 'https://a.example/', name: 'N', lang: 'de' } })
    for (const text of ['<html lang="de"', '4. Juli 2024', 'Inhalt'])
      expect(project.readFiles().get('one/index.html')).toContain(text)
    expect(project.readFiles().get('articles/one/article.json')).toContain('"lang":"de"')
  })

  it('builds for a path below the root', async () => {
    project.writeArticle('one')
    await project.build({ base: '/news/', site: { address: 'https://a.example/news/', name: 'N', lang: 'en' } })
    const html = project.readFiles().get('one/index.html') ?? ''
    expect(html).toContain('src="/news/assets/start-12345678.js"')
    expect(html).toContain('<link rel="canonical" href="https://a.example/news/one/">')
    expect(html).not.toMatch(/(href|src)="\/(?!news\/)/)
  })
})

it('ignores a canonical address on the site itself, and keeps one elsewhere', async () => {
  project.writeArticle('one', { canonical: 'https://news.example/one' })
  project.writeArticle('two', { canonical: 'https://gazette.example/two' })
  await project.build()
  const files = project.readFiles()
  expect(files.get('sitemap.xml')).toContain('<loc>https://news.example/one/</loc>')
  expect(files.get('sitemap.xml')).not.toContain('/two')
  expect(JSON.parse(files.get('feed.json') ?? '').items.map((item: { url: string }) => item.url)).toEqual([
    'https://news.example/one/',
    'https://gazette.example/two',
  ])
  expect(files.get('articles/one/article.json')).not.toContain('canonical')
  expect(files.get('articles/two/article.json')).toContain('https://gazette.example/two')
})

describe('newsreel build with bad input', () => {
  it('leaves out a broken article, reports it, and builds the others', async () => {
    project.writeArticle('good')
    project.writeFile('articles/broken/article.json', '{"headline": ')
    project.writeFile('articles/empty/article.json', '{"version": 1, "headline": "H", "sections": []}')
    expect(await project.build()).toMatchObject({ articles: 1, skipped: 2 })
    expect(project.problems.join('\n')).toMatch(/broken\/article\.json:1:14: The text ends before it is complete/)
    expect(project.problems.join('\n')).toMatch(/empty\/article\.json:1:33: \$\.sections: No section can be shown/)
    expect(project.problems.join('\n')).toMatch(/empty\/article\.json is left out of the site/)
  })

  it('warns with every build about a publication date in the future', async () => {
    vi.useFakeTimers({ now: new Date('2029-12-31'), toFake: ['Date'] })
    project.writeArticle('today', { published: '2029-12-31' })
    project.writeArticle('embargo', { published: '2030-01-01T06:00:00Z' })
    for (const _ of ['new', 'known']) {
      await project.build()
      expect(project.problems).toEqual([
        expect.stringMatching(/embargo\/article\.json:1:\d+: \$\.published: "2030-01-01T06:00:00Z" is in the future/),
      ])
    }
    vi.setSystemTime(new Date('2030-01-01T06:00:00Z'))
    await project.build()
    expect(project.problems).toEqual([])
    vi.useRealTimers()
  })

  it('builds nothing with --strict when an article has an error', async () => {
    project.writeArticle('good')
    project.writeArticle('bad', { sections: [{ id: 'a', body: [{ type: 'table' }] }] })
    await expect(project.build({ strict: true })).rejects.toMatchObject({ code: 1 })
    expect(() => project.readFiles()).toThrow(/ENOENT/)
  })

  it('warns about missing sizes of remote pictures, and of copied ones', async () => {
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(project.articles, 'one/pier.webp'))
    const figure = { type: 'figure', alt: 'A', credit: 'B' }
    const body = ['pier.webp', 'https://a.example/pier.webp'].map(src => ({ ...figure, src }))
    project.writeArticle('one', { sections: [{ id: 'a', body }] })
    const findWarnings = () => project.problems.filter(message => /no width and height/.test(message))
    await project.build()
    expect(findWarnings()).toEqual([expect.stringContaining('body[1]')])
    project.problems = []
    await project.build({ pictures: false })
    expect(findWarnings().join('\n')).toMatch(/body\[1\](.|\n)*body\[0\]/)
  })

  it.each([
    ['encoded', true],
    ['copied', false],
  ])(
    'changes nothing with --strict when a picture to be %s is missing, and reports all problems',
    async (_, pictures) => {
      const writeWithPicture = (text: string) => {
        const body = [
          { type: 'paragraph', text },
          { type: 'figure', src: 'gone.jpg', alt: 'A', credit: 'B' },
        ]
        project.writeArticle('bad', { headline: text, sections: [{ id: 'a', body }] })
      }
      project.writeArticle('good')
      await project.build({ strict: true, pictures })
      const before = [...project.readFiles()]
      writeWithPicture('Corrected')
      project.writeArticle('worse', {
        sections: [{ id: 'a', body: [{ type: 'table' }, { type: 'paragraph', text: 'T' }] }],
      })
      await expect(project.build({ strict: true, pictures })).rejects.toMatchObject({
        code: 1,
        message: expect.stringMatching(/^Nothing was built/),
      })
      expect(project.problems.join('\n')).toMatch(/bad\/article\.json:1:\d+: .*"gone\.jpg" does not exist/)
      expect(project.problems.join('\n')).toMatch(/worse\/article\.json:1:\d+: /)
      expect([...project.readFiles()]).toEqual(before)
      expect(readdirSync(join(project.root, 'cache')).filter(name => name.endsWith('.tmp'))).toEqual([])
      rmSync(join(project.articles, 'worse'), { recursive: true })
      await project.build({ pictures }) // without --strict it is built without the picture
      expect(project.readFiles().get('bad/index.html')).toContain('Corrected')
      await expect(project.build({ strict: true, pictures })).rejects.toMatchObject({ code: 1 })
      expect(project.problems.join('\n')).toMatch(/"gone\.jpg" does not exist/)
    },
  )

  it('reports the position of a missing picture, also after invalid blocks and sections', async () => {
    const missing = { type: 'figure', src: 'gone.jpg', width: 16, height: 9, alt: 'A', credit: 'B' }
    const sections = [
      { id: 'a', body: [{ type: 'table' }, { type: 'paragraph', text: 'T' }] },
      'no section',
      { id: 'b', body: [{ type: 'table' }, { type: 'figure', src: 7 }, missing] },
    ]
    project.writeArticle('one', { sections })
    await project.build()
    const text = readFileSync(join(project.articles, 'one/article.json'), 'utf8')
    const column = text.indexOf('"src":"gone.jpg"') + 1
    expect(project.problems.join('\n')).toContain(`one/article.json:1:${column}: $.sections[2].body[2].src: "gone.jpg"`)
  })

  it('builds an article whose folder is a symbolic link', async () => {
    project.writeArticle('one')
    project.writeFile('elsewhere/article.json', readFileSync(join(project.articles, 'one/article.json'), 'utf8'))
    symlinkSync('../elsewhere', join(project.articles, 'linked'))
    symlinkSync('.', join(project.articles, 'loop'))
    symlinkSync('nowhere', join(project.articles, 'dead'))
    expect(await project.build()).toMatchObject({ articles: 2, skipped: 0 })
    expect([...project.readFiles().keys()]).toContain('linked/index.html')
  })

  it('does not overwrite a front page that is not Newsreel’s', async () => {
    project.writeArticle('one')
    project.writeFile('site/index.html', 'Somebody’s')
    await expect(project.build()).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/index\.html is not Newsreel's/),
    })
    expect([...project.readFiles()]).toHaveLength(1)
  })

  it.each([
    ['when the site is in the folder of articles', { out: 'articles' }],
    ['when the articles are in the folder "articles" of the site', { out: '.' }],
    ['when a symbolic link leads to them', { out: 'link' }],
    ['when the cache is in the folder of articles', { cache: 'articles' }],
  ])('does not overwrite articles %s', async (_, folders) => {
    project.writeArticle('one')
    symlinkSync('.', join(project.root, 'link'))
    const before = readFileSync(join(project.articles, 'one/article.json'), 'utf8')
    const paths = Object.entries(folders).map(([name, path]) => [name, join(project.root, path)])
    await expect(project.build(Object.fromEntries(paths))).rejects.toMatchObject({ code: 2 })
    expect(readFileSync(join(project.articles, 'one/article.json'), 'utf8')).toBe(before)
    expect(readdirSync(project.articles)).toEqual(['one'])
  })

  it('keeps a symbolic link of the owner when its article is deleted', async () => {
    project.writeArticle('one')
    project.writeArticle('two')
    project.writeFile('elsewhere/kept.txt', 'kept')
    project.writeFile('site/kept.txt', 'kept')
    symlinkSync('../elsewhere', join(project.out, 'one'))
    await project.build()
    rmSync(join(project.articles, 'one'), { recursive: true })
    expect(await project.build()).toMatchObject({ articles: 1 })
    expect(readdirSync(join(project.root, 'elsewhere'))).toEqual(['kept.txt'])
    expect(await project.build()).toMatchObject({ articles: 1 })
  })

  it.each([
    ['assets', /"assets" is a folder of the site/],
    ['embed', /"embed" is a folder of the site/],
    ['.hidden', /cannot be part of an address/],
    ['a b', /cannot be part of an address/],
    ['a%2F..%2Fb', /cannot be part of an address/],
  ])('refuses %s as the name of an article’s folder', async (id, message) => {
    project.writeArticle('good')
    project.writeArticle(id)
    await project.build()
    expect(project.problems.join('\n')).toMatch(message)
    expect([...project.readFiles().keys()].some(path => path.startsWith(`${id}/index`))).toBe(false)
  })

  it('reports two articles with the same address', async () => {
    project.writeArticle('harbour')
    project.writeArticle('Harbour')
    expect(await project.build()).toMatchObject({ articles: 1, skipped: 1 })
    expect(project.problems.join('\n')).toMatch(/"harbour" and "Harbour" are the same address/)
  })

  it('builds an article as soon as no other has its address', async () => {
    project.writeArticle('harbour')
    project.writeArticle('Harbour')
    await project.build()
    renameSync(join(project.articles, 'Harbour'), join(project.articles, 'port'))
    project.problems = []
    expect(await project.build()).toMatchObject({ articles: 2, skipped: 0 })
    expect(project.problems).toEqual([])
  })

  it('rejects when there is no article, or no folder', async () => {
    await expect(project.build()).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/There is no article in/),
    })
    await expect(project.build({ articles: join(project.root, 'nowhere') })).rejects.toMatchObject({ code: 3 })
  })

  it('names the folder around that of one article', async () => {
    project.writeArticle('one')
    await expect(project.build({ articles: join(project.articles, 'one') })).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/is the folder of one article\. Name the folder around it: .+\.$/),
    })
  })

  it('rejects when the site cannot be written', async () => {
    project.writeArticle('one')
    writeFileSync(project.out, 'a file stands where the site should be')
    await expect(project.build()).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/cannot be written/),
    })
  })

  it('checks copied pictures, and shows a transparent one whole on the page and in the library', async () => {
    const lines = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M9 9h99v9z"/></svg>'
    const figure = { type: 'figure', alt: 'A', credit: 'B', src: 'chart.png', width: 300, height: 400 }
    project.writeArticle('one', { sections: [{ id: 'a', body: [figure] }] })
    await sharp(Buffer.from(lines)).png().toFile(join(project.articles, 'one/chart.png'))
    await project.build({ pictures: false })
    expect(project.problems.join('\n')).toMatch(/"chart.png" is 400 × 300 pixels, but the article says 300 × 400/)
    expect(project.problems.join('\n')).toMatch(/"chart.png" is partly transparent/)
    expect(project.readFiles().get('one/index.html')).toContain('data-fit="contain"')
    expect(project.readFiles().get('index.html')).toContain('data-fit="contain"')
  })

  it('copies no broken pictures with --no-pictures, and shows their alt text instead', async () => {
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
    project.writeArticle('one', { sections: [{ id: 'lead', body }] })
    for (const [name, bytes] of files) writeFileSync(join(project.articles, 'one', name), bytes)
    // Many programs add something to the end of a picture.
    writeFileSync(join(project.articles, 'one/whole.jpg'), Buffer.concat([whole, Buffer.from('More')]))
    await project.build({ pictures: false })
    for (const [i, [, , message]] of files.entries()) expect(project.problems[i]).toMatch(message)
    expect(project.problems).toHaveLength(files.length)
    expect([...project.readFiles().keys()].filter(path => /\.(jpg|png|webp|svg)$/.test(path))).toEqual([
      'articles/one/whole.jpg',
    ])
    const page = project.readFiles().get('one/index.html') ?? ''
    expect(page).toContain('Alt of half.jpg')
    expect(page).not.toMatch(/src="[^"]*(half|page|phone|pointer)/)
  })

  it.each([true, false])(
    'warns once about a missing credit, with the name in the file (pictures: %s)',
    async pictures => {
      const named = photo(300, 200).withExif({ IFD0: { Artist: 'Ann Name' } })
      const body = ['named.jpg', 'bare.jpg', 'https://a.example/far.jpg'].map(src => {
        return { type: 'figure', src, width: 300, height: 200, alt: 'A' }
      })
      project.writeArticle('one', { sections: [{ id: 'a', body }] })
      await named.jpeg().toFile(join(project.articles, 'one/named.jpg'))
      await photo(300, 200).jpeg().toFile(join(project.articles, 'one/bare.jpg'))
      await project.build({ pictures })
      const warnings = project.problems.map(problem => problem.replace(/^.*?\$/, '$')).sort()
      expect(warnings).toEqual([
        '$.sections[0].body[0].credit: The picture has no credit; its file "named.jpg" contains "Ann Name". [missing-credit]',
        '$.sections[0].body[1].credit: The picture has no credit. [missing-credit]',
        '$.sections[0].body[2].credit: The picture has no credit. [missing-credit]',
      ])
    },
  )

  const LONG = `${'a'.repeat(300)}.jpg` // longer than a file name may be
  it.each(['..%2f..%2f..%2fsecret.jpg', '%2e%2e/secret.jpg', 'linked.jpg', 'script.js', 'active.svg', '%zz.jpg', LONG])(
    'reports picture %s with --no-pictures, and reads and writes nothing outside the folder',
    async src => {
      project.writeFile('secret.jpg', 'mine')
      const figure = { type: 'figure', src, alt: 'A', credit: 'C' }
      project.writeArticle('one', { sections: [{ id: 'lead', body: [{ type: 'paragraph', text: 'Text.' }, figure] }] })
      project.writeFile('articles/one/script.js', 'alert(1)')
      project.writeFile(
        'articles/one/active.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      )
      symlinkSync(join(project.root, 'secret.jpg'), join(project.articles, 'one/linked.jpg'))
      await project.build({ pictures: false })
      expect(project.problems.join('\n')).toMatch(/one\/article\.json.* \$\.sections\[0\]\.body\[1\]\.src: /)
      const copied = [...project.readFiles()].filter(([path]) => /^articles\/one\//.test(path)).map(([path]) => path)
      expect(copied).toEqual([
        expect.stringMatching(/^articles\/one\/article\.[0-9a-f]{8}\.json$/),
        'articles/one/article.json',
        'articles/one/oembed.json',
      ])
      expect(readFileSync(join(project.root, 'secret.jpg'), 'utf8')).toBe('mine')
    },
  )

  it('reads every article again when another version built the site before', async () => {
    project.writeArticle('one', {
      sections: [{ id: 'a', body: [{ type: 'table' }, { type: 'paragraph', text: 'Text.' }] }],
    })
    await project.build()
    const file = join(project.root, 'cache/state.json')
    // As recorded by a version that found no problem.
    const state = JSON.parse(readFileSync(file, 'utf8'))
    state.articles.one.problems = []
    writeFileSync(file, JSON.stringify(state))
    await project.build()
    expect(project.problems).toEqual([])
    project.writeFile('lib/cli/newsreel.js', '// another version')
    expect(await project.build()).toMatchObject({ built: 1, skipped: 0 })
    expect(project.problems.join('\n')).toMatch(/one\/article\.json:1:\d+: .*table/)
    expect(project.readFiles().get('one/index.html')).toContain('Text.')
  })

  it('leaves out an article that is not UTF-8', async () => {
    project.writeArticle('good')
    project.writeArticle('bad', { headline: 'Cafe' })
    const file = join(project.articles, 'bad/article.json')
    writeFileSync(file, readFileSync(file, 'latin1').replace('Cafe', 'Café'), 'latin1')
    expect(await project.build()).toMatchObject({ articles: 1, skipped: 1 })
    expect(project.problems).toContain(
      `${file}: The file is not UTF-8 text: save it with that encoding. [wrong-encoding]`,
    )
  })

  it('touches no file outside the site, whatever a manipulated state file says', async () => {
    project.writeArticle('one')
    project.writeFile('precious/index.html', 'mine')
    const known = { inputs: 'x', entry: null, problems: [], pictures: {}, hash: '', size: 0, time: 0 }
    project.writeFile(
      'cache/state.json',
      JSON.stringify({ articles: { '../precious': known, assets: known, __proto__: known } }),
    )
    project.writeFile('cache/unfinished.json', '["../precious", "articles", "__proto__", {}]')
    await project.build()
    expect([...project.readFiles().keys()]).toContain('assets/start-12345678.js')
    expect([...project.readFiles().keys()]).toContain('articles/one/article.json')
    expect(readFileSync(join(project.root, 'precious/index.html'), 'utf8')).toBe('mine')
  })
})
