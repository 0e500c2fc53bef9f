// @vitest-environment node
import type * as fs from 'node:fs'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { crawl } from '../../support/crawl.ts'
import { Desk } from '../../support/newsroom.ts'

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

let desk: Desk
let instants = 0
const faults = new Set<string>()
beforeEach(() => {
  desk = new Desk()
  desk.write('lib/site/assets/hydrate-12345678.js', '')
  for (const name of ['hydrate', 'library', 'screen']) desk.write(`lib/site/assets/${name}-12345678.css`, '')
  desk.write('lib/element/newsreel-frame.js', 'export {}')
  desk.write('public/favicon.svg', '<svg/>')
  const options = { site: 'https://news.example/', lib: join(desk.root, 'lib') }
  look.at = () => {
    if (!existsSync(desk.out)) return
    instants++
    for (const fault of crawl(desk.out, options).faults) faults.add(fault)
  }
})
afterEach(() => {
  look.at = () => {}
  rmSync(desk.root, { recursive: true, force: true })
})

it('leads nowhere that is not there, at any instant of a first build and of builds after changes', {
  timeout: 60_000,
}, async () => {
  for (const id of ['a', 'b', 'c', 'd']) desk.article(id)
  await desk.build()
  expect([...faults]).toEqual([])
  expect(instants).toBeGreaterThan(20)

  // New ones at both ends and in the middle, one that is changed, and one that goes.
  desk.article('0')
  desk.article('bb', { published: '2024-07-05' })
  desk.article('e')
  desk.article('c', { headline: 'Another headline', sections: [{ id: 'only', body: [] }] })
  rmSync(join(desk.articles, 'b'), { recursive: true })
  await desk.build()
  expect([...faults]).toEqual([])

  // All but one of those that were there go, and new ones come.
  for (const id of ['0', 'a', 'bb', 'd', 'e']) rmSync(join(desk.articles, id), { recursive: true })
  for (const id of ['x', 'y']) desk.article(id)
  await desk.build()
  expect([...faults]).toEqual([])
  expect(crawl(desk.out, { site: 'https://news.example/', lib: join(desk.root, 'lib') }).pages).toBeGreaterThan(10)
})
