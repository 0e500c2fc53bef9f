// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockSite } from '../../../../src/cli/site/lock/lockSite.ts'
import { TestProject } from '../../../support/TestProject.ts'

/** Replaces the pauses between two polls of a lock. */
const pause = vi.hoisted(() => ({ count: 0, lengthMs: 0, onPause: (_count: number) => {} }))
vi.mock('node:timers/promises', async original => ({
  ...(await original<object>()),
  setTimeout: async () => {
    pause.onPause(++pause.count)
    await new Promise(resolve => setTimeout(resolve, pause.lengthMs))
  },
}))

let project: TestProject
let messages: string[]
let children: ChildProcess[]
beforeEach(() => {
  project = new TestProject()
  messages = []
  children = []
  Object.assign(pause, { count: 0, lengthMs: 0, onPause: () => {} })
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(project.root, { recursive: true, force: true })
})
const lock = (index?: number) =>
  lockSite(project.out, message => messages.push(message), index === undefined ? undefined : { index, of: 2 })
const lockFile = () => join(project.out, '.newsreel.lock')
/** Writes the lock file of another build. */
async function writeLockOf(otherHolder: object): Promise<void> {
  const ownLock = await lock()
  const holder = { ...JSON.parse(readFileSync(lockFile(), 'utf8')), id: 'another', ...otherHolder }
  ownLock.release()
  project.writeFile('site/.newsreel.lock', JSON.stringify(holder))
}
async function startSleepingProcess(): Promise<ChildProcess> {
  const child = spawn('sleep', ['60'])
  children.push(child)
  await once(child, 'spawn')
  return child
}

describe('lockSite', () => {
  it('makes a second build wait, and describes the first one', async () => {
    const first = await lock()
    const second = lock()
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    expect(messages[0]).toMatch(
      /^Another build is writing this site \(process \d+ on \S+, since 20\d\d-.*Z\)\. Waiting/,
    )
    first.release()
    ;(await second).release()
    expect(existsSync(project.out)).toBe(false)
  })

  it('allows builds of different shards at the same time, but not two of one shard or of the whole site', async () => {
    const shards = [await lock(1), await lock(2)]
    const order: string[] = []
    const sameShard = lock(1).then(siteLock => {
      order.push('same shard')
      return siteLock
    })
    const wholeSite = lock().then(siteLock => {
      order.push('whole site')
      return siteLock
    })
    await vi.waitFor(() => expect(messages).toHaveLength(2))
    shards[0]?.release()
    ;(await sameShard).release()
    shards[1]?.release()
    ;(await wholeSite).release()
    expect(order).toEqual(['same shard', 'whole site'])
  })

  it('takes over the lock of a killed process at once', async () => {
    const child = await startSleepingProcess()
    await writeLockOf({ pid: child.pid })
    const waiting = lock()
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    child.kill('SIGKILL')
    ;(await waiting).release()
    await writeLockOf({ pid: (await startSleepingProcess()).pid, machine: 'another' })
    utimesSync(lockFile(), new Date(), Date.now() / 1000 - 1000)
    ;(await lock()).release()
  })

  it('waits for a lock of another machine while its time changes, whatever its process id', async () => {
    await writeLockOf({ pid: 1_000_000_000, machine: 'another' })
    pause.onPause = count => {
      if (count < 500) utimesSync(lockFile(), new Date(), Date.now() / 1000 - count / 1000)
    }
    ;(await lock()).release()
    expect(pause.count).toBeGreaterThan(570)
  })

  it('takes over a lock file that stays half written', async () => {
    project.writeFile('site/.newsreel.lock', '{"id"')
    ;(await lock()).release()
    expect(messages).toEqual(['Another build is writing this site. Waiting until it ends.'])
  })

  it('keeps listening for signals after its release, because Node drops one that it has not reported yet', async () => {
    const listens = () => process.listenerCount('SIGINT')
    const held = await lock()
    const listeners = listens()
    held.release()
    expect([listens(), listeners > 0]).toEqual([listeners, true])
    ;(await lock()).release()
    expect(listens()).toBe(listeners)
  })

  it('throws in assertHeld when another build has replaced the lock', async () => {
    const first = await lock()
    first.assertHeld()
    project.writeFile('site/.newsreel.lock', '{"id": "another"}')
    expect(first.assertHeld).toThrow(/Another build took over/)
    first.release()
    expect(readdirSync(project.out)).toEqual(['.newsreel.lock'])
  })
})

describe('two builds at the same time', () => {
  it('leave a site with the articles of both', async () => {
    pause.lengthMs = 100
    project.writeArticle('one')
    const cache = join(project.root, 'another')
    const slowBuild = project.build({ onProgress: () => project.writeArticle('two') })
    const quickBuild = project.build({ cache })
    await Promise.all([slowBuild, quickBuild])
    expect(project.readFiles().get('sitemap.xml')).toContain('/two/')
    expect([...project.readFiles().keys()]).toContain('two/index.html')
    expect([...project.readFiles().keys()].filter(path => path.startsWith('.'))).toEqual([])
  })
})
