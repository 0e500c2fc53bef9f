// @vitest-environment node
import type * as fs from 'node:fs'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { crawl } from '../../support/crawl.ts'
import { TestProject } from '../../support/TestProject.ts'

// A killed build leaves the site as it is at that instant. So this test crawls the site after each renamed or removed
// file, as if the build was killed there. (killed.spec.ts kills real builds, which rarely hits the shortest moments.)
const hook = vi.hoisted(() => ({ onFileChange: () => {} }))
vi.mock('node:fs', async original => {
  const real = await original<typeof fs>()
  const watched = <Fn extends (...args: never[]) => unknown>(fn: Fn) =>
    ((...args) => {
      const result = fn(...args)
      hook.onFileChange()
      return result
    }) as Fn
  return { ...real, renameSync: watched(real.renameSync), rmSync: watched(real.rmSync) }
})

let project: TestProject
let instants = 0
const errors = new Set<string>()
beforeEach(() => {
  project = new TestProject()
  project.writeFile('lib/site/assets/hydrate-12345678.js', '')
  for (const name of ['hydrate', 'library', 'screen']) project.writeFile(`lib/site/assets/${name}-12345678.css`, '')
  project.writeFile('lib/element/newsreel-frame.js', 'export {}')
  project.writeFile('public/favicon.svg', '<svg/>')
  const options = { site: 'https://news.example/', lib: join(project.root, 'lib') }
  hook.onFileChange = () => {
    if (!existsSync(project.out)) return
    instants++
    for (const error of crawl(project.out, options).errors) errors.add(error)
  }
})
afterEach(() => {
  hook.onFileChange = () => {}
  rmSync(project.root, { recursive: true, force: true })
})

it('never has a dead link, at any instant of a first build and of builds after changes', {
  timeout: 60_000,
}, async () => {
  for (const id of ['a', 'b', 'c', 'd']) project.writeArticle(id, { kicker: id === 'b' ? 'Sport' : 'City' })
  await project.build()
  expect([...errors]).toEqual([])
  expect(instants).toBeGreaterThan(20)

  // New articles at both ends and in the middle, a changed one, and a deleted one.
  project.writeArticle('0')
  project.writeArticle('bb', { published: '2024-07-05' })
  project.writeArticle('e', { kicker: 'Weather' })
  project.writeArticle('c', { headline: 'Another headline', sections: [{ id: 'only', body: [] }] })
  rmSync(join(project.articles, 'b'), { recursive: true })
  await project.build()
  expect([...errors]).toEqual([])

  // All but one are deleted, and new ones are added.
  for (const id of ['0', 'a', 'bb', 'd', 'e']) rmSync(join(project.articles, id), { recursive: true })
  for (const id of ['x', 'y']) project.writeArticle(id)
  await project.build()
  expect([...errors]).toEqual([])
  expect(crawl(project.out, { site: 'https://news.example/', lib: join(project.root, 'lib') }).pages).toBeGreaterThan(
    10,
  )
})
