import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killBuilds } from '../support/kills.ts'

const KILLS = 100
const folder = mkdtempSync(join(tmpdir(), 'newsreel-kills-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a hundred builds killed at random moments leave no dead link and no half-written page', async () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`SEED=${seed}`)
  let [killed, pages] = [0, 0]
  const options = { folder, articles: 30, shape: { sections: 4 }, kills: KILLS, seed }
  for await (const kill of killBuilds(options)) {
    expect(kill.errors, `${kill.kind} build, killed after ${kill.killedAfterMs} ms of SEED=${seed}`).toEqual([])
    if (kill.isKilled) killed++
    pages += kill.pages
  }
  console.log(`${killed} builds killed, ${pages} pages crawled after them`)
})
