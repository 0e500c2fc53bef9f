// @vitest-environment node
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as watchFolderModule from '../../../../src/cli/files/watchFolder.ts'
import { watchFolder } from '../../../../src/cli/files/watchFolder.ts'
import type { BuildSummary } from '../../../../src/cli/site/buildSite.ts'
import { watchSite } from '../../../../src/cli/site/watch/watchSite.ts'
import { Desk } from '../../../support/newsroom.ts'

vi.mock('../../../../src/cli/files/watchFolder.ts', async original => ({
  watchFolder: vi.fn((await original<typeof watchFolderModule>()).watchFolder),
}))

/** File system events can be late on a busy machine. */
const SOON = { timeout: 15_000 }

let desk: Desk
let built: BuildSummary[]
let messages: string[]
let stop: () => Promise<void>
const watch = async (more: object = {}) => {
  stop = await watchSite({
    ...desk.options(),
    onProblem: message => messages.push(message),
    onBuilt: summary => built.push(summary),
    onError: message => messages.push(message),
    ...more,
  })
}
const readPage = (path: string) => readFileSync(join(desk.out, path), 'utf8')

beforeEach(() => {
  desk = new Desk()
  built = []
  messages = []
  stop = async () => {}
})
afterEach(async () => {
  await stop()
  rmSync(desk.root, { recursive: true, force: true })
})

describe('newsreel build --watch', { timeout: 30_000 }, () => {
  it('builds all articles, then each that is changed, added or removed', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    await watch()
    expect(built).toMatchObject([{ articles: 2, built: 2 }])
    desk.article('one', { standfirst: 'Saved again.' })
    await vi.waitFor(() => expect(readPage('one/index.html')).toContain('Saved again.'), SOON)
    await vi.waitFor(() => expect(readPage('feed.xml')).toContain('Saved again.'), SOON)
    desk.article('three')
    await vi.waitFor(() => expect(readPage('sitemap.xml')).toContain('/three/'), SOON)
    rmSync(join(desk.articles, 'two'), { recursive: true })
    await vi.waitFor(() => expect(existsSync(join(desk.out, 'two/index.html'))).toBe(false), SOON)
    await vi.waitFor(() => expect(built.at(-1)).toMatchObject({ articles: 2 }), SOON)
  })

  it('leaves the same site as a single build', async () => {
    for (const id of ['one', 'two', 'three']) desk.article(id)
    await watch()
    desk.article('one', { headline: 'Another headline' })
    desk.article('four')
    rmSync(join(desk.articles, 'two'), { recursive: true })
    await vi.waitFor(() => {
      expect(readPage('feed.xml')).toMatch(/Another headline/)
      expect(readPage('feed.xml')).toMatch(/About four/)
      expect(readPage('feed.xml')).not.toMatch(/About two/)
    }, SOON)
    await stop()
    const watchedFiles = desk.files()
    rmSync(desk.out, { recursive: true })
    await desk.build({ cache: join(desk.root, 'another') })
    expect([...watchedFiles]).toEqual([...desk.files()])
  })

  it('builds a few times for a hundred saves, always after the last one', async () => {
    desk.article('one')
    await watch()
    for (let i = 0; i < 100; i++) {
      desk.article('one', { standfirst: `Version ${i}.` })
      await new Promise(resolve => setImmediate(resolve))
    }
    await vi.waitFor(() => expect(readPage('one/index.html')).toContain('Version 99.'), SOON)
    await stop()
    expect(built.length).toBeLessThan(20)
  })

  it('builds once more when an article is saved during a build', async () => {
    let notifyOfChange = () => {}
    vi.mocked(watchFolder).mockImplementationOnce(async (_, { onChange }) => {
      notifyOfChange = onChange
      return async () => {}
    })
    desk.article('one')
    const onProgress = vi.fn()
    await watch({ onProgress })
    const save = (standfirst: string) => {
      desk.article('one', { standfirst })
      notifyOfChange()
    }
    onProgress.mockImplementationOnce(() => {
      for (const standfirst of ['While the first is built.', 'And again.']) save(standfirst)
    })
    save('First.')
    await vi.waitFor(() => expect(readPage('feed.xml')).toContain('And again.'), SOON)
    await stop()
    expect(built).toHaveLength(3)
  })

  it('reports a problem once, and again when it comes back', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    const breakArticle = () => desk.article('one', { sections: [] })
    breakArticle()
    await watch()
    const reportCount = () => messages.filter(message => message.includes('one/article.json is left out')).length
    expect(reportCount()).toBe(1)
    desk.article('two', { standfirst: 'Saved again.' })
    await vi.waitFor(() => expect(readPage('two/index.html')).toContain('Saved again.'), SOON)
    expect(reportCount()).toBe(1)
    desk.article('one')
    await vi.waitFor(() => expect(readPage('sitemap.xml')).toContain('/one/'), SOON)
    breakArticle()
    await vi.waitFor(() => expect(reportCount()).toBe(2), SOON)
  })

  it('waits for a first article, and for a removed folder to come back', async () => {
    await watch()
    expect(messages.join()).toMatch(/There is no article in/)
    desk.article('one')
    await vi.waitFor(() => expect(built).toMatchObject([{ articles: 1 }]), SOON)
    renameSync(desk.articles, `${desk.articles}-away`)
    await vi.waitFor(() => expect(messages.join()).toMatch(/cannot be read/), SOON)
    expect(readPage('one/index.html')).toContain('Text of lead.')
    mkdirSync(desk.articles)
    desk.article('one', { standfirst: 'Back again.' })
    await vi.waitFor(() => expect(readPage('one/index.html')).toContain('Back again.'), SOON)
  })

  it('builds all once an article that --strict refused is fixed', async () => {
    desk.article('one', { unknown: 1, sections: [] })
    desk.article('two')
    await watch({ strict: true })
    expect(messages.join()).toMatch(/Nothing was built: --strict/)
    expect(built).toEqual([])
    desk.article('one')
    await vi.waitFor(() => expect(built).toMatchObject([{ articles: 2, skipped: 0 }]), SOON)
  })

  it('ignores the site and the cache when they are in the folder of articles', async () => {
    desk.article('one')
    const [out, cache] = [join(desk.articles, 'site'), join(desk.articles, 'cache')]
    await watch({ out, cache })
    expect(watchFolder).toHaveBeenLastCalledWith(desk.articles, expect.objectContaining({ ignored: [out, cache] }))
    desk.article('two')
    await vi.waitFor(() => expect(existsSync(join(desk.articles, 'site/two/index.html'))).toBe(true), SOON)
    await stop()
    expect(built).toMatchObject([{ articles: 1, built: 1 }, { articles: 2 }])
    expect(messages).toEqual([])
  })

  it('watches articles inside the folder of the site', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    const texts = join(desk.out, 'texts')
    mkdirSync(texts, { recursive: true })
    renameSync(join(desk.articles, 'one'), join(texts, 'one'))
    await watch({ articles: texts })
    renameSync(join(desk.articles, 'two'), join(texts, 'two'))
    await vi.waitFor(() => expect(existsSync(join(desk.out, 'two/index.html'))).toBe(true), SOON)
  })

  it('continues after a build that failed with an unexpected error', async () => {
    desk.article('one')
    const onProgress = vi.fn()
    await watch({ onProgress })
    onProgress.mockImplementationOnce(() => {
      throw new Error('Unexpected error.')
    })
    desk.article('two')
    await vi.waitFor(() => expect(messages).toContain('Unexpected error.'), SOON)
    desk.article('three')
    await vi.waitFor(
      () => expect(readPage('sitemap.xml')).toMatch(/\/three\/[\s\S]*\/two\/|\/two\/[\s\S]*\/three\//),
      SOON,
    )
  })

  it('starts even if an article is saved during the first build', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    const onProgress = vi.fn().mockImplementationOnce(() => desk.write('articles/two/article.json', '{'))
    await watch({ onProgress })
    expect(onProgress).toHaveBeenCalled()
    desk.article('two', { standfirst: 'Fixed.' })
    await vi.waitFor(() => expect(readPage('two/index.html')).toContain('Fixed.'), SOON)
  })

  it('rejects when the first build cannot read or write', async () => {
    rmSync(desk.articles, { recursive: true })
    await expect(watch()).rejects.toMatchObject({ code: 3, message: /cannot be read/ })
    mkdirSync(desk.articles)
    desk.article('one')
    desk.write('site', 'A file where the site should be.')
    await expect(watch()).rejects.toMatchObject({ code: 3, message: /cannot be written/ })
  })
})

describe('pictures with newsreel build --watch', { timeout: 60_000 }, () => {
  const picture = { type: 'figure', src: 'pier.webp', alt: 'A', credit: 'C' }
  const writeArticleWithPicture = (id: string, standfirst: string) => {
    mkdirSync(join(desk.articles, id), { recursive: true })
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(desk.articles, id, 'pier.webp'))
    desk.article(id, { standfirst, sections: [{ id: 'a', body: [{ type: 'paragraph', text: 'T' }, picture] }] })
  }

  it('publishes texts at once, and articles with new pictures when those are encoded', async () => {
    for (const id of ['one', 'two', 'three']) desk.article(id)
    for (const id of ['new', 'newer']) writeArticleWithPicture(id, 'First.')
    const order: string[] = []
    await watch({
      onBuilt: () => order.push(...['new', 'newer'].filter(id => existsSync(join(desk.out, id, 'index.html')))),
      onPicture: ({ name }: { name: string }) => order.push(`encoding ${name}`),
    })
    expect(readPage('sitemap.xml')).toContain('/one/')
    await vi.waitFor(
      () => expect(readPage('sitemap.xml')).toMatch(/\/new\/[\s\S]*\/newer\/|\/newer\/[\s\S]*\/new\//),
      SOON,
    )
    expect(order.indexOf('encoding new/pier.webp')).toBeLessThan(order.indexOf('new'))
    await stop()
    const watchedFiles = desk.files()
    rmSync(desk.out, { recursive: true })
    await desk.build({ cache: join(desk.root, 'another') })
    expect([...watchedFiles]).toEqual([...desk.files()])
  })
})
