// @vitest-environment node
import type * as fs from 'node:fs'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { crawl } from '../../support/crawl.ts'
import { TestProject } from '../../support/TestProject.ts'

// A build that is killed leaves what is there at that instant. So the site is looked at after each file that appears or
// goes, as if the build ended there (killed.spec.ts kills real ones, which seldom meet the shortest of moments).
const look = vi.hoisted(() => ({ at: () => {} }))
vi.mock('node:fs', async original => {
  const real = await original<typeof fs>()
  const watched = <Work extends (...given: never[]) => unknown>(work: Work) =>
    ((...given) => {
      const result = work(...given)
      look.at()
      return result
    }) as Work
  return { ...real, renameSync: watched(real.renameSync), rmSync: watched(real.rmSync) }
})

let project: TestProject
let instants = 0
const faults = new Set<string>()
beforeEach(() => {
  project = new TestProject()
  project.writeFile('lib/site/assets/hydrate-12345678.js', '')
  for (const name of ['hydrate', 'library', 'screen']) project.writeFile(`lib/site/assets/${name}-12345678.css`, '')
  project.writeFile('lib/element/newsreel-frame.js', 'export {}')
  project.writeFile('public/favicon.svg', '<svg/>')
  const options = { site: 'https://news.example/', lib: join(project.root, 'lib') }
  look.at = () => {
    if (!existsSync(project.out)) return
    instants++
    for (const fault of crawl(project.out, options).faults) faults.add(fault)
  }
})
afterEach(() => {
  look.at = () => {}
  rmSync(project.root, { recursive: true, force: true })
})

it('leads nowhere that is not there, at any instant of a first build and of builds after changes', {
  timeout: 60_000,
}, async () => {
  for (const id of ['a', 'b', 'c', 'd']) project.writeArticle(id)
  await project.build()
  expect([...faults]).toEqual([])
  expect(instants).toBeGreaterThan(20)

  // New ones at both ends and in the middle, one that is changed, and one that goes.
  project.writeArticle('0')
  project.writeArticle('bb', { published: '2024-07-05' })
  project.writeArticle('e')
  project.writeArticle('c', { headline: 'Another headline', sections: [{ id: 'only', body: [] }] })
  rmSync(join(project.articles, 'b'), { recursive: true })
  await project.build()
  expect([...faults]).toEqual([])

  // All but one of those that were there go, and new ones come.
  for (const id of ['0', 'a', 'bb', 'd', 'e']) rmSync(join(project.articles, id), { recursive: true })
  for (const id of ['x', 'y']) project.writeArticle(id)
  await project.build()
  expect([...faults]).toEqual([])
  expect(crawl(project.out, { site: 'https://news.example/', lib: join(project.root, 'lib') }).pages).toBeGreaterThan(
    10,
  )
})
