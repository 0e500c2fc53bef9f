import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { crawlSite, killBuilds } from '../../support/kills.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsreel-killed-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a build killed at any moment leaves a site without dead links, and the next build completes it', async () => {
  test.setTimeout(300_000)
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  process.stdout.write(`SEED=${seed}\n`)
  for await (const kill of killBuilds({ folder, articles: 30, shape: { sections: 4 }, kills: 20, seed })) {
    expect(kill.errors, `${kill.kind} build, killed after ${kill.killedAfterMs} ms of SEED=${seed}`).toEqual([])
  }

  const out = join(folder, 'out/site')
  expect(crawlSite(out).errors).toEqual([])
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  expect(files.filter(path => path.endsWith('.tmp'))).toEqual([])
  const articles = readdirSync(join(folder, 'articles')).sort()
  expect(files.filter(path => /^article-\d+$/.test(path)).sort()).toEqual(articles)
  expect(existsSync(join(folder, 'out/.newsreel/unfinished.json'))).toBe(false)
})
