import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { photo } from '../../support/pictures.ts'

// A build of pictures continues in a process that returns freed memory: with glibc only.
test.skip(process.platform !== 'linux' || !existsSync('/lib64/ld-linux-x86-64.so.2'), 'needs Linux with glibc')

const command = join(import.meta.dirname, '../../../lib/cli/newsreel.js')
let folder = ''
let children: ChildProcess[] = []
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-restart-'))
  children = []
  // Each process of the command notes that it was started, and with which setting.
  const note = `import { appendFileSync } from 'node:fs'
    import { isMainThread } from 'node:worker_threads'
    const { pid, env } = process
    if (isMainThread) appendFileSync(env.STARTS, JSON.stringify({ pid, setting: env.MALLOC_MMAP_THRESHOLD_ }) + '\\n')`
  writeFileSync(join(folder, 'note.mjs'), note)
})
test.afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function writeArticle(id: string, standfirst: string, pictures = 0): Promise<void> {
  mkdirSync(join(folder, 'articles', id), { recursive: true })
  const figures = Array.from({ length: pictures }, (_, i) => ({
    type: 'figure',
    src: `${i}.jpg`,
    alt: 'A',
    credit: 'C',
  }))
  for (const [i, { src }] of figures.entries()) {
    const file = join(folder, 'articles', id, src)
    if (!existsSync(file))
      await photo(1800 + i, 1200)
        .jpeg()
        .toFile(file)
  }
  const sections = [{ id: 'a', body: [{ type: 'paragraph', text: 'T' }, ...figures] }]
  const article = { version: 1, lang: 'en', headline: 'H', published: '2024-07-04', standfirst, sections }
  writeFileSync(join(folder, 'articles', id, 'article.json'), JSON.stringify(article))
}

/** Starts a build. `starts` lists its processes so far. */
function start(...more: string[]) {
  const log = join(folder, `starts-${children.length}`)
  const args = [
    'build',
    join(folder, 'articles'),
    '-o',
    join(folder, 'site'),
    '--site',
    'https://news.example/',
    ...more,
  ]
  const env = { ...process.env, STARTS: log, NODE_OPTIONS: `--import ${join(folder, 'note.mjs')}` }
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
  children.push(child)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  const starts = () =>
    (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []).map(
      line => JSON.parse(line) as { pid: number; setting?: string },
    )
  return { child, starts, output, closed: once(child, 'close') }
}

const countFinishedPictures = () => {
  const cache = join(folder, '.newsreel/pictures')
  const files = existsSync(cache) ? readdirSync(cache, { recursive: true, encoding: 'utf8' }) : []
  return files.filter(path => path.endsWith('entry.json')).length
}
const isRunning = (pid = 0) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a build of new pictures is restarted once, and no other build', async () => {
  await writeArticle('harbour', 'First.', 1)
  const first = start()
  expect(await first.closed).toEqual([0, null])
  expect(first.output.stdout).toMatch(/: 1 built, .* 1 picture made/)
  expect(first.starts().map(({ setting }) => setting)).toEqual([undefined, '131072'])
  await writeArticle('harbour', 'Second.', 1)
  await writeArticle('market', 'First.')
  const text = start()
  expect(await text.closed).toEqual([0, null])
  expect(text.output.stdout).toMatch(/: 2 built, .* 0 pictures made/)
  expect(text.starts()).toHaveLength(1)
  writeFileSync(join(folder, 'articles/harbour/0.jpg'), 'no picture')
  const broken = start()
  expect(await broken.closed).toEqual([1, null])
  expect(broken.output.stderr).toContain('cannot be read as a picture')
  expect(broken.output.stderr.match(/cannot be read/g)).toHaveLength(1)
})

for (const [signal, end] of [
  ['SIGINT', [null, 'SIGINT']],
  ['SIGTERM', [null, 'SIGTERM']],
  ['SIGKILL', [null, 'SIGKILL']],
] as const)
  for (const options of [[], ['--watch']])
    test(`no process or lock outlives ${['build', ...options].join(' ')} that gets ${signal}`, async () => {
      await writeArticle('harbour', 'First.', 8)
      const build = start(...options)
      await expect.poll(countFinishedPictures, { timeout: 90_000, intervals: [50] }).toBeGreaterThan(0)
      build.child.kill(signal)
      expect(await build.closed).toEqual(end)
      const [, second] = build.starts()
      await expect.poll(() => isRunning(second?.pid)).toBe(false)
      expect(existsSync(join(folder, 'site/.newsreel.lock'))).toBe(false)
    })

test('a build killed for lack of memory says so, and the next one reuses the encoded pictures', async () => {
  await writeArticle('harbour', 'First.', 8)
  const build = start()
  await expect.poll(countFinishedPictures, { timeout: 90_000, intervals: [50] }).toBeGreaterThan(1)
  process.kill(build.starts()[1]?.pid ?? 0, 'SIGKILL')
  expect(await build.closed).toEqual([null, 'SIGKILL'])
  expect(build.output.stderr).toContain('too little memory. Build again: finished pictures are kept.')
  const finished = countFinishedPictures()
  const next = start()
  expect(await next.closed).toEqual([0, null])
  expect(next.output.stdout).toContain(`: 1 built, 3 pages written`)
  expect(Number(/(\d+) pictures? made/.exec(next.output.stdout)?.[1])).toBe(8 - finished)
})
