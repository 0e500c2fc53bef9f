// @vitest-environment node
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as watchFolderModule from '../../../../src/cli/files/watchFolder.ts'
import { watchFolder } from '../../../../src/cli/files/watchFolder.ts'
import type { BuildSummary } from '../../../../src/cli/site/buildSite.ts'
import { watchSite } from '../../../../src/cli/site/watch/watchSite.ts'
import { photo } from '../../../support/pictures.ts'
import { TestProject } from '../../../support/TestProject.ts'

vi.mock('../../../../src/cli/files/watchFolder.ts', async original => ({
  watchFolder: vi.fn((await original<typeof watchFolderModule>()).watchFolder),
}))

/** File system events can be late on a busy machine. */
const SOON = { timeout: 15_000 }

let project: TestProject
let built: BuildSummary[]
let messages: string[]
let stop: () => Promise<void>
const watch = async (more: object = {}) => {
  stop = await watchSite({
    ...project.options(),
    onProblem: message => messages.push(message),
    onBuilt: summary => built.push(summary),
    onError: message => messages.push(message),
    ...more,
  })
}
const readPage = (path: string) => readFileSync(join(project.out, path), 'utf8')

beforeEach(() => {
  project = new TestProject()
  built = []
  messages = []
  stop = async () => {}
})
afterEach(async () => {
  await stop()
  rmSync(project.root, { recursive: true, force: true })
})

describe('newsreel build --watch', { timeout: 30_000 }, () => {
  it('builds all articles, then each that is changed, added or removed', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await watch()
    expect(built).toMatchObject([{ articles: 2, built: 2 }])
    project.writeArticle('one', { standfirst: 'Saved again.' })
    await vi.waitFor(() => expect(readPage('one/index.html')).toContain('Saved again.'), SOON)
    await vi.waitFor(() => expect(readPage('feed.xml')).toContain('Saved again.'), SOON)
    project.writeArticle('three')
    await vi.waitFor(() => expect(readPage('sitemap.xml')).toContain('/three/'), SOON)
    rmSync(join(project.articles, 'two'), { recursive: true })
    await vi.waitFor(() => expect(existsSync(join(project.out, 'two/index.html'))).toBe(false), SOON)
    await vi.waitFor(() => expect(built.at(-1)).toMatchObject({ articles: 2 }), SOON)
  })

  it('leaves the same site as a single build', async () => {
    for (const id of ['one', 'two', 'three']) project.writeArticle(id)
    await watch()
    project.writeArticle('one', { headline: 'Another headline' })
    project.writeArticle('four')
    rmSync(join(project.articles, 'two'), { recursive: true })
    await vi.waitFor(() => {
      expect(readPage('feed.xml')).toMatch(/Another headline/)
      expect(readPage('feed.xml')).toMatch(/About four/)
      expect(readPage('feed.xml')).not.toMatch(/About two/)
    }, SOON)
    await stop()
    const watchedFiles = project.readFiles()
    rmSync(project.out, { recursive: true })
    await project.build({ cache: join(project.root, 'another') })
    expect([...watchedFiles]).toEqual([...project.readFiles()])
  })

  it('builds a few times for a hundred saves, always after the last one', async () => {
    project.writeArticle('one')
    await watch()
    for (let i = 0; i < 100; i++) {
      project.writeArticle('one', { standfirst: `Version ${i}.` })
      await new Promise(resolve => setImmediate(resolve))
    }
    await vi.waitFor(() => expect(readPage('one/index.html')).toContain('Version 99.'), SOON)
    await stop()
    expect(built.length).toBeLessThan(20)
  })

  it('counts the articles that wait for their pictures', async () => {
    const body = [{ type: 'figure', src: 'pier.jpg', alt: 'A pier', credit: 'A. Name' }]
    project.writeArticle('one', { sections: [{ id: 'lead', body: [...body, { type: 'paragraph', text: 'Text.' }] }] })
    await photo(1600, 900).jpeg().toFile(join(project.articles, 'one/pier.jpg'))
    await watch()
    expect(built[0]).toMatchObject({ articles: 0, waiting: 1 })
    await vi.waitFor(() => expect(built.at(-1)).toMatchObject({ articles: 1, waiting: 0 }), SOON)
  })

  it('builds once more when an article is saved during a build', async () => {
    let notifyOfChange = () => {}
    vi.mocked(watchFolder).mockImplementationOnce(async (_, { onChange }) => {
      notifyOfChange = onChange
      return async () => {}
    })
    project.writeArticle('one')
    const onProgress = vi.fn()
    await watch({ onProgress })
    const save = (standfirst: string) => {
      project.writeArticle('one', { standfirst })
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
    for (const id of ['one', 'two']) project.writeArticle(id)
    const breakArticle = () => project.writeArticle('one', { sections: [] })
    breakArticle()
    await watch()
    const reportCount = () => messages.filter(message => message.includes('one/article.json is left out')).length
    expect(reportCount()).toBe(1)
    project.writeArticle('two', { standfirst: 'Saved again.' })
    await vi.waitFor(() => expect(readPage('two/index.html')).toContain('Saved again.'), SOON)
    expect(reportCount()).toBe(1)
    project.writeArticle('one')
    await vi.waitFor(() => expect(readPage('sitemap.xml')).toContain('/one/'), SOON)
    breakArticle()
    await vi.waitFor(() => expect(reportCount()).toBe(2), SOON)
  })

  it('waits for a first article, and for a removed folder to come back', async () => {
    const onProblem = vi.fn()
    await watch({ onProblem })
    expect(onProblem.mock.calls).toEqual([
      [expect.stringMatching(/^There is no article in .* Waiting for one\.$/), 'warning'],
    ])
    expect(messages).toEqual([])
    project.writeArticle('one')
    await vi.waitFor(() => expect(built).toMatchObject([{ articles: 1 }]), SOON)
    renameSync(project.articles, `${project.articles}-away`)
    await vi.waitFor(() => expect(messages.join()).toMatch(/cannot be read/), SOON)
    expect(readPage('one/index.html')).toContain('Text of lead.')
    mkdirSync(project.articles)
    project.writeArticle('one', { standfirst: 'Back again.' })
    await vi.waitFor(() => expect(readPage('one/index.html')).toContain('Back again.'), SOON)
  })

  it('builds all once an article that --strict refused is fixed', async () => {
    project.writeArticle('one', { unknown: 1, sections: [] })
    project.writeArticle('two')
    await watch({ strict: true })
    expect(messages.join()).toMatch(/Nothing was built: --strict/)
    expect(built).toEqual([])
    project.writeArticle('one')
    await vi.waitFor(() => expect(built).toMatchObject([{ articles: 2, skipped: 0 }]), SOON)
  })

  it('ignores the site and the cache when they are in the folder of articles', async () => {
    project.writeArticle('one')
    const [out, cache] = [join(project.articles, 'site'), join(project.articles, 'cache')]
    await watch({ out, cache })
    expect(watchFolder).toHaveBeenLastCalledWith(project.articles, expect.objectContaining({ ignored: [out, cache] }))
    project.writeArticle('two')
    await vi.waitFor(() => expect(existsSync(join(project.articles, 'site/two/index.html'))).toBe(true), SOON)
    await stop()
    expect(built).toMatchObject([{ articles: 1, built: 1 }, { articles: 2 }])
    expect(messages).toEqual([])
  })

  it('watches articles inside the folder of the site', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    const texts = join(project.out, 'texts')
    mkdirSync(texts, { recursive: true })
    renameSync(join(project.articles, 'one'), join(texts, 'one'))
    await watch({ articles: texts })
    renameSync(join(project.articles, 'two'), join(texts, 'two'))
    await vi.waitFor(() => expect(existsSync(join(project.out, 'two/index.html'))).toBe(true), SOON)
  })

  it('continues after a build that failed with an unexpected error', async () => {
    project.writeArticle('one')
    const onProgress = vi.fn()
    await watch({ onProgress })
    onProgress.mockImplementationOnce(() => {
      throw new Error('Unexpected error.')
    })
    project.writeArticle('two')
    await vi.waitFor(() => expect(messages).toContain('Unexpected error.'), SOON)
    project.writeArticle('three')
    await vi.waitFor(
      () => expect(readPage('sitemap.xml')).toMatch(/\/three\/[\s\S]*\/two\/|\/two\/[\s\S]*\/three\//),
      SOON,
    )
  })

  it('starts even if an article is saved during the first build', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    const onProgress = vi.fn().mockImplementationOnce(() => project.writeFile('articles/two/article.json', '{'))
    await watch({ onProgress })
    expect(onProgress).toHaveBeenCalled()
    project.writeArticle('two', { standfirst: 'Fixed.' })
    await vi.waitFor(() => expect(readPage('two/index.html')).toContain('Fixed.'), SOON)
  })

  it('rejects when the first build cannot read or write', async () => {
    rmSync(project.articles, { recursive: true })
    await expect(watch()).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/cannot be read/) })
    mkdirSync(project.articles)
    project.writeArticle('one')
    project.writeFile('site', 'A file where the site should be.')
    await expect(watch()).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/cannot be written/) })
  })
})

describe('pictures with newsreel build --watch', { timeout: 60_000 }, () => {
  const picture = { type: 'figure', src: 'pier.webp', alt: 'A', credit: 'C' }
  const writeArticleWithPicture = (id: string, standfirst: string) => {
    mkdirSync(join(project.articles, id), { recursive: true })
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(project.articles, id, 'pier.webp'))
    project.writeArticle(id, { standfirst, sections: [{ id: 'a', body: [{ type: 'paragraph', text: 'T' }, picture] }] })
  }

  it('publishes texts at once, and articles with new pictures when those are encoded', async () => {
    for (const id of ['one', 'two', 'three']) project.writeArticle(id)
    for (const id of ['new', 'newer']) writeArticleWithPicture(id, 'First.')
    const order: string[] = []
    await watch({
      onBuilt: () => order.push(...['new', 'newer'].filter(id => existsSync(join(project.out, id, 'index.html')))),
      onPicture: ({ name }: { name: string }) => order.push(`encoding ${name}`),
    })
    expect(readPage('sitemap.xml')).toContain('/one/')
    await vi.waitFor(
      () => expect(readPage('sitemap.xml')).toMatch(/\/new\/[\s\S]*\/newer\/|\/newer\/[\s\S]*\/new\//),
      SOON,
    )
    expect(order.indexOf('encoding new/pier.webp')).toBeLessThan(order.indexOf('new'))
    await stop()
    const watchedFiles = project.readFiles()
    rmSync(project.out, { recursive: true })
    await project.build({ cache: join(project.root, 'another') })
    expect([...watchedFiles]).toEqual([...project.readFiles()])
  })
})
