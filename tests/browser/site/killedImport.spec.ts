import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { killImports } from '../../support/importKills.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsreel-killed-import-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an import killed at any moment leaves no half-written article, and the next one completes it', async () => {
  test.setTimeout(300_000)
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  process.stdout.write(`SEED=${seed}\n`)
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#369' } })
    .jpeg()
    .toBuffer()
  let [kills, articles] = [0, 0]
  for await (const kill of killImports({ folder, picture, sources: 8, kills: 40, seed })) {
    expect(kill.errors, `killed after ${kill.killedAfterMs} ms of SEED=${seed}`).toEqual([])
    if (kill.isKilled) kills++
    articles = kill.articles
  }
  expect([kills, articles]).toEqual([40, 8])
  const files = readdirSync(join(folder, 'articles'), { recursive: true, encoding: 'utf8' })
  expect(files.filter(path => path.endsWith('.tmp') || path.startsWith('.'))).toEqual([])
})
