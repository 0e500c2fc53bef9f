// @vitest-environment node
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as watching from '../../../../src/cli/files/watchFolder.ts'
import { watchFolder } from '../../../../src/cli/files/watchFolder.ts'
import type { Summary } from '../../../../src/cli/site/buildSite.ts'
import { watchSite } from '../../../../src/cli/site/watch/watchSite.ts'
import { Desk } from '../../../support/newsroom.ts'

vi.mock('../../../../src/cli/files/watchFolder.ts', async original => ({
  watchFolder: vi.fn((await original<typeof watching>()).watchFolder),
}))

/** The system tells of files when it has the time. */
const SOON = { timeout: 15_000 }

let desk: Desk
let built: Summary[]
let said: string[]
let end: () => Promise<void>
const watch = async (more: object = {}) => {
  end = await watchSite({
    ...desk.options(),
    onProblem: sentence => said.push(sentence),
    onBuilt: summary => built.push(summary),
    onFailed: sentence => said.push(sentence),
    ...more,
  })
}
const page = (path: string) => readFileSync(join(desk.out, path), 'utf8')

beforeEach(() => {
  desk = new Desk()
  built = []
  said = []
  end = async () => {}
})
afterEach(async () => {
  await end()
  rmSync(desk.root, { recursive: true, force: true })
})

describe('newsreel build --watch', { timeout: 30_000 }, () => {
  it('builds what is there, and then what is saved, what comes and what goes', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    await watch()
    expect(built).toMatchObject([{ articles: 2, built: 2 }])
    desk.article('one', { standfirst: 'Saved again.' })
    await vi.waitFor(() => expect(page('one/index.html')).toContain('Saved again.'), SOON)
    await vi.waitFor(() => expect(page('feed.xml')).toContain('Saved again.'), SOON)
    desk.article('three')
    await vi.waitFor(() => expect(page('sitemap.xml')).toContain('/three/'), SOON)
    rmSync(join(desk.articles, 'two'), { recursive: true })
    await vi.waitFor(() => expect(existsSync(join(desk.out, 'two/index.html'))).toBe(false), SOON)
    await vi.waitFor(() => expect(built.at(-1)).toMatchObject({ articles: 2 }), SOON)
  })

  it('leaves the site that a build at once would have made', async () => {
    for (const id of ['one', 'two', 'three']) desk.article(id)
    await watch()
    desk.article('one', { headline: 'Another headline' })
    desk.article('four')
    rmSync(join(desk.articles, 'two'), { recursive: true })
    await vi.waitFor(() => {
      expect(page('feed.xml')).toMatch(/Another headline/)
      expect(page('feed.xml')).toMatch(/About four/)
      expect(page('feed.xml')).not.toMatch(/About two/)
    }, SOON)
    await end()
    const watched = desk.files()
    rmSync(desk.out, { recursive: true })
    await desk.build({ cache: join(desk.root, 'another') })
    expect([...watched]).toEqual([...desk.files()])
  })

  it('builds a few times for a hundred saves, and the last one surely', async () => {
    desk.article('one')
    await watch()
    for (let i = 0; i < 100; i++) {
      desk.article('one', { standfirst: `Version ${i}.` })
      await new Promise(resolve => setImmediate(resolve))
    }
    await vi.waitFor(() => expect(page('one/index.html')).toContain('Version 99.'), SOON)
    await end()
    expect(built.length).toBeLessThan(20)
  })

  it('builds once more when something is saved while it builds', async () => {
    let change = () => {}
    vi.mocked(watchFolder).mockImplementationOnce(async (_, { onChange }) => {
      change = onChange
      return async () => {}
    })
    desk.article('one')
    const onProgress = vi.fn()
    await watch({ onProgress })
    const save = (standfirst: string) => {
      desk.article('one', { standfirst })
      change()
    }
    onProgress.mockImplementationOnce(() => {
      for (const standfirst of ['While the first is built.', 'And again.']) save(standfirst)
    })
    save('First.')
    await vi.waitFor(() => expect(page('feed.xml')).toContain('And again.'), SOON)
    await end()
    expect(built).toHaveLength(3)
  })

  it('tells each problem once, and again when it has come back', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    const broken = () => desk.article('one', { sections: [] })
    broken()
    await watch()
    const times = () => said.filter(sentence => sentence.includes('one/article.json is left out')).length
    expect(times()).toBe(1)
    desk.article('two', { standfirst: 'Saved again.' })
    await vi.waitFor(() => expect(page('two/index.html')).toContain('Saved again.'), SOON)
    expect(times()).toBe(1)
    desk.article('one')
    await vi.waitFor(() => expect(page('sitemap.xml')).toContain('/one/'), SOON)
    broken()
    await vi.waitFor(() => expect(times()).toBe(2), SOON)
  })

  it('waits for a first article, and for a folder that has gone', async () => {
    await watch()
    expect(said.join()).toMatch(/There is no article in/)
    desk.article('one')
    await vi.waitFor(() => expect(built).toMatchObject([{ articles: 1 }]), SOON)
    renameSync(desk.articles, `${desk.articles}-away`)
    await vi.waitFor(() => expect(said.join()).toMatch(/cannot be read/), SOON)
    expect(page('one/index.html')).toContain('Text of lead.')
    mkdirSync(desk.articles)
    desk.article('one', { standfirst: 'Back again.' })
    await vi.waitFor(() => expect(page('one/index.html')).toContain('Back again.'), SOON)
  })

  it('builds the rest once an article that --strict stopped at is mended', async () => {
    desk.article('one', { unknown: 1, sections: [] })
    desk.article('two')
    await watch({ strict: true })
    expect(said.join()).toMatch(/Nothing was built: --strict/)
    expect(built).toEqual([])
    desk.article('one')
    await vi.waitFor(() => expect(built).toMatchObject([{ articles: 2, skipped: 0 }]), SOON)
  })

  it('takes neither the site nor the cache for articles when they are in the folder of articles', async () => {
    desk.article('one')
    const [out, cache] = [join(desk.articles, 'site'), join(desk.articles, 'cache')]
    await watch({ out, cache })
    expect(watchFolder).toHaveBeenLastCalledWith(desk.articles, expect.objectContaining({ ignored: [out, cache] }))
    desk.article('two')
    await vi.waitFor(() => expect(existsSync(join(desk.articles, 'site/two/index.html'))).toBe(true), SOON)
    await end()
    expect(built).toMatchObject([{ articles: 1, built: 1 }, { articles: 2 }])
    expect(said).toEqual([])
  })

  it('watches articles that are in the folder of the site', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    const texts = join(desk.out, 'texts')
    mkdirSync(texts, { recursive: true })
    renameSync(join(desk.articles, 'one'), join(texts, 'one'))
    await watch({ articles: texts })
    renameSync(join(desk.articles, 'two'), join(texts, 'two'))
    await vi.waitFor(() => expect(existsSync(join(desk.out, 'two/index.html'))).toBe(true), SOON)
  })

  it('goes on after a build that failed for a reason that nobody foresaw', async () => {
    desk.article('one')
    const onProgress = vi.fn()
    await watch({ onProgress })
    onProgress.mockImplementationOnce(() => {
      throw new Error('Nobody foresaw this.')
    })
    desk.article('two')
    await vi.waitFor(() => expect(said).toContain('Nobody foresaw this.'), SOON)
    desk.article('three')
    await vi.waitFor(() => expect(page('sitemap.xml')).toMatch(/\/three\/[\s\S]*\/two\/|\/two\/[\s\S]*\/three\//), SOON)
  })

  it('begins although an article is saved while it is first built', async () => {
    for (const id of ['one', 'two']) desk.article(id)
    const onProgress = vi.fn().mockImplementationOnce(() => desk.write('articles/two/article.json', '{'))
    await watch({ onProgress })
    expect(onProgress).toHaveBeenCalled()
    desk.article('two', { standfirst: 'Mended.' })
    await vi.waitFor(() => expect(page('two/index.html')).toContain('Mended.'), SOON)
  })

  it('ends with a sentence when the first build can read or write nothing', async () => {
    rmSync(desk.articles, { recursive: true })
    await expect(watch()).rejects.toMatchObject({ code: 3, message: /cannot be read/ })
    mkdirSync(desk.articles)
    desk.article('one')
    desk.write('site', 'A file where the site should be.')
    await expect(watch()).rejects.toMatchObject({ code: 3, message: /cannot be written/ })
  })
})

describe('texts and pictures of a folder that is watched', { timeout: 60_000 }, () => {
  const picture = { type: 'figure', src: 'pier.webp', alt: 'A', credit: 'C' }
  const withPicture = (id: string, standfirst: string) => {
    mkdirSync(join(desk.articles, id), { recursive: true })
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(desk.articles, id, 'pier.webp'))
    desk.article(id, { standfirst, sections: [{ id: 'a', body: [{ type: 'paragraph', text: 'T' }, picture] }] })
  }

  it('publishes texts without waiting for the pictures of other articles, and those when they are there', async () => {
    for (const id of ['one', 'two', 'three']) desk.article(id)
    for (const id of ['new', 'newer']) withPicture(id, 'First.')
    const order: string[] = []
    await watch({
      onBuilt: () => order.push(...['new', 'newer'].filter(id => existsSync(join(desk.out, id, 'index.html')))),
      onPicture: ({ name }: { name: string }) => order.push(`encoding ${name}`),
    })
    expect(page('sitemap.xml')).toContain('/one/')
    await vi.waitFor(() => expect(page('sitemap.xml')).toMatch(/\/new\/[\s\S]*\/newer\/|\/newer\/[\s\S]*\/new\//), SOON)
    expect(order.indexOf('encoding new/pier.webp')).toBeLessThan(order.indexOf('new'))
    await end()
    const watched = desk.files()
    rmSync(desk.out, { recursive: true })
    await desk.build({ cache: join(desk.root, 'another') })
    expect([...watched]).toEqual([...desk.files()])
  })
})
