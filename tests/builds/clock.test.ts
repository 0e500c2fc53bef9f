import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { getArticleName, makeArticle, writeArticle, writeArticles } from '../support/manyArticles.ts'
import { buildArgs, runNewsreel } from '../support/runNewsreel.ts'
import { findErrors, readSite } from './support/readSite.ts'

const SHAPE = { sections: 3 }
const HOUR = 3_600_000
const PRELOAD = join(import.meta.dirname, 'support/shiftClock.mjs')
const folder = mkdtempSync(join(tmpdir(), 'newsreel-clock-'))
const articles = join(folder, 'articles')
const out = join(folder, 'site')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const build = (shiftMs: number) =>
  runNewsreel(buildArgs(articles, out), { preload: PRELOAD, env: { CLOCK_SHIFT_MS: String(shiftMs) } })

/** Saves an article with the same number of bytes, as at this time. */
function save(number: number, headline: string, time: number): void {
  writeArticle(articles, number, { ...makeArticle(number, SHAPE), headline })
  utimesSync(join(articles, getArticleName(number), 'article.json'), time / 1000, time / 1000)
}

it('each save is published, wherever the clocks of the machine and of the files have jumped', async () => {
  writeArticles(articles, 6, SHAPE)
  expect(await build(0)).toMatchObject({ code: 0 })
  const start = Date.now()
  // The clock of the build and that of the saved file: fast, slow, a summer time, a dead battery, back again.
  const jumps = [0, HOUR, -HOUR, -24 * HOUR, 24 * HOUR, -start, 400 * 24 * HOUR, 0]
  let saves = 0
  for (const machine of jumps)
    for (const file of jumps) {
      const headline = `Headline ${String(saves++).padStart(4, '0')}`
      save(2, headline, Math.max(0, start + file))
      expect(await build(machine)).toMatchObject({ code: 0 })
      const page = readFileSync(join(out, getArticleName(2), 'index.html'), 'utf8')
      expect(page, `machine ${machine}, file ${file}`).toContain(headline)
    }
  expect(findErrors(out)).toEqual([])
  rmSync(out, { recursive: true })
  const files = async () => {
    expect(await build(0)).toMatchObject({ code: 0 })
    return readSite(out)
  }
  const once = await files()
  rmSync(out, { recursive: true })
  expect(await files()).toEqual(once)
  console.log(`${saves} saves under ${jumps.length} clocks`)
})
