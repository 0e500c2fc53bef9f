import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createRandom, makeArticle, writeArticle, writeArticles } from '../support/manyArticles.ts'
import { buildArgs, runNewsreel } from '../support/runNewsreel.ts'
import { findErrors, readSite } from './support/readSite.ts'

const SHAPE = { sections: 4 }
const ARTICLES = 20
const ROUNDS = 15
let folder: string
let articles: string
let out: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-together-'))
  articles = join(folder, 'articles')
  out = join(folder, 'site')
  writeArticles(articles, ARTICLES, SHAPE)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('three builds of one site at once, one of them killed, leave the site of the last save', async () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`SEED=${seed}`)
  const random = createRandom(seed)
  let killed = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (let save = 0; save < 5; save++) {
      const number = Math.floor(random() * ARTICLES)
      writeArticle(articles, number, { ...makeArticle(number, SHAPE), headline: `Save ${round}.${save}` })
    }
    const [first, ...others] = await Promise.all([
      runNewsreel(buildArgs(articles, out), { killAfterMs: 100 + 900 * random() }),
      runNewsreel(buildArgs(articles, out)),
      runNewsreel(buildArgs(articles, out)),
    ])
    if (first.code === null) killed++
    for (const run of others) expect(run, `round ${round} of SEED=${seed}`).toMatchObject({ code: 0 })
    expect(findErrors(out), `round ${round} of SEED=${seed}`).toEqual([])
  }
  const reference = join(folder, 'reference')
  expect(await runNewsreel(buildArgs(articles, reference))).toMatchObject({ code: 0 })
  expect(readSite(out)).toEqual(readSite(reference))
  console.log(`${3 * ROUNDS} builds at once, ${killed} of them killed`)
})

it('a shard that is late makes no site, and the whole site is there once it has come', async () => {
  expect(await runNewsreel(buildArgs(articles, join(folder, 'reference')))).toMatchObject({ code: 0 })
  const shard = (n: number, ...options: [{ killAfterMs: number }?]) =>
    runNewsreel(buildArgs(articles, join(folder, `machine-${n}`), '--shard', `${n}/3`), ...options)
  const merge = (n: number) => cpSync(join(folder, `machine-${n}`), out, { recursive: true })
  const index = () => runNewsreel(['index', out])
  for (const n of [1, 3]) expect(await shard(n)).toMatchObject({ code: 0 })
  merge(1)
  merge(3)
  expect(await index()).toEqual({ code: 3, stderr: expect.stringMatching(/Shard 2 of 3 is missing/) })
  // The second machine is killed in the middle of its build, and what it has written is copied too early.
  expect(await shard(2, { killAfterMs: 700 })).toMatchObject({ code: null })
  try {
    merge(2)
  } catch {
    // It had not begun to write.
  }
  expect((await index()).code).toBe(3)
  expect(await shard(2)).toMatchObject({ code: 0 })
  merge(2)
  expect(await index()).toMatchObject({ code: 0 })
  expect(findErrors(out)).toEqual([])
  expect(readSite(out)).toEqual(readSite(join(folder, 'reference')))
})
