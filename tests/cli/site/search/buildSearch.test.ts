import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { indexSite } from '../../../../src/cli/site/lists/indexSite.ts'
import { TestProject } from '../../../support/TestProject.ts'

let project: TestProject
const withSearch = () => ({ site: { ...project.options().site, search: true } })
const listIndex = () => [...project.readFiles().keys()].filter(path => path.startsWith('pagefind/'))
const readEntry = () => readFileSync(join(project.out, 'pagefind/pagefind-entry.json'), 'utf8')

beforeEach(() => {
  project = new TestProject()
  for (const id of ['harbour', 'market', 'night']) project.writeArticle(id)
})
afterEach(() => rmSync(project.root, { recursive: true }))

it('has an index with all articles in one language, without interfaces of Pagefind', async () => {
  project.writeArticle('abend', { lang: 'de' })
  await project.build(withSearch())
  const { languages } = JSON.parse(readEntry())
  expect(languages).toEqual({ en: expect.objectContaining({ page_count: 4 }) })
  expect(listIndex().filter(path => /ui|highlight|css/.test(path))).toEqual([])
  expect(project.readFiles().get('_headers')).toMatch(/^\/\n.*script-src 'self' 'wasm-unsafe-eval'/m)
  expect(project.readFiles().get('_headers')).not.toMatch(/^\/:id\/\n.*wasm-unsafe-eval/m)
})

it('is made again only when an article has changed, and keeps the files that open pages may use', async () => {
  await project.build(withSearch())
  const first = listIndex()
  const entry = readEntry()
  rmSync(join(project.out, 'pagefind/pagefind.js'))
  await project.build(withSearch())
  expect(listIndex()).not.toContain('pagefind/pagefind.js')
  project.writeArticle('market', { headline: 'Another market' })
  await project.build(withSearch())
  expect(readEntry()).not.toBe(entry)
  expect(listIndex()).toEqual(expect.arrayContaining(first))
  for (const headline of ['Third', 'Fourth']) {
    project.writeArticle('market', { headline })
    await project.build(withSearch())
  }
  const old = first.filter(path => !listIndex().includes(path))
  expect(old.length).toBeGreaterThan(0)
})

it('goes with the option, and an article cannot have its name', async () => {
  await project.build(withSearch())
  project.writeArticle('pagefind')
  await project.build()
  expect(existsSync(join(project.out, 'pagefind'))).toBe(false)
  expect(project.readFiles().get('index.html')).not.toContain('library-search')
  expect(project.problems.join()).toContain('"pagefind" is a folder of the site itself')
})

it('is the same in a site that was built in shards', async () => {
  await project.build(withSearch())
  const entry = readEntry()
  rmSync(project.out, { recursive: true })
  for (const index of [1, 2]) await project.build({ ...withSearch(), shard: { index, of: 2 } })
  expect(existsSync(join(project.out, 'pagefind'))).toBe(false)
  await indexSite(project.out, project.options().lib)
  expect(readEntry()).toBe(entry)
})
