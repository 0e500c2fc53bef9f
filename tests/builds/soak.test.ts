import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { createRandom, getArticleName, makeArticle, writeArticle, writeArticles } from '../support/manyArticles.ts'
import { buildArgs, COMMAND, runNewsreel } from '../support/runNewsreel.ts'
import { findErrors, readSite } from './support/readSite.ts'

const SHAPE = { sections: 4 }
const SAVES = 500
const folder = mkdtempSync(join(tmpdir(), 'newsreel-soak-'))
const articles = join(folder, 'articles')
const out = join(folder, 'site')
let child: ChildProcess | undefined
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

it('build --watch publishes five hundred saves in the same memory, and leaves the site of a single build', async () => {
  writeArticles(articles, 20, SHAPE)
  child = spawn(process.execPath, [COMMAND, ...buildArgs(articles, out, '--watch')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr?.on('data', chunk => {
    stderr += chunk
  })
  await expect.poll(() => stderr, { timeout: 60_000 }).toMatch(/Watching /)
  const random = createRandom(500)
  const memory: number[] = []
  for (let save = 1; save <= SAVES; save++) {
    const number = Math.floor(random() * 20)
    const headline = `Save ${save}`
    if (random() < 0.1) rmSync(join(articles, getArticleName(number)), { recursive: true, force: true })
    writeArticle(articles, number, { ...makeArticle(number, SHAPE), headline })
    // Most saves come faster than a build ends.
    await wait(40)
    if (save % 10) continue
    const page = () => readFileSync(join(out, getArticleName(number), 'index.html'), 'utf8')
    await expect.poll(page, { timeout: 60_000, interval: 50 }).toContain(headline)
    memory.push(readMemory(child.pid ?? 0))
  }
  const half = memory.length / 2
  const [early, late] = [Math.max(...memory.slice(0, half)), Math.max(...memory.slice(half))]
  console.log(`${SAVES} saves; memory ${early.toFixed(0)} MiB in the first half, ${late.toFixed(0)} MiB in the second`)
  if (early) expect(late / early).toBeLessThan(1.25)

  child.kill('SIGINT')
  await once(child, 'exit')
  expect(findErrors(out)).toEqual([])
  const reference = join(folder, 'reference')
  expect(await runNewsreel(buildArgs(articles, reference))).toMatchObject({ code: 0 })
  expect(readSite(out)).toEqual(readSite(reference))
})

/** The memory of a process in MiB; 0 where the system does not tell. */
function readMemory(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return 0
  }
}
