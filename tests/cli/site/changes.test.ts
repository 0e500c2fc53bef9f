// @vitest-environment node
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

describe('newsreel build after a change', () => {
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

  it('builds an article as soon as no other has its address', async () => {
    project.writeArticle('harbour')
    project.writeArticle('Harbour')
    await project.build()
    renameSync(join(project.articles, 'Harbour'), join(project.articles, 'port'))
    project.problems = []
    expect(await project.build()).toMatchObject({ articles: 2, skipped: 0 })
    expect(project.problems).toEqual([])
  })

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
})
