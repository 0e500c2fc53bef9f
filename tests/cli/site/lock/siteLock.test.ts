// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockSite } from '../../../../src/cli/site/lock/siteLock.ts'
import { Desk } from '../../../support/newsroom.ts'

/** Instead of a while between two looks at a lock. */
const pause = vi.hoisted(() => ({ count: 0, length: 0, at: (_count: number) => {} }))
vi.mock('node:timers/promises', async original => ({
  ...(await original<object>()),
  setTimeout: async () => {
    pause.at(++pause.count)
    await new Promise(resolve => setTimeout(resolve, pause.length))
  },
}))

let desk: Desk
let sentences: string[]
let children: ChildProcess[]
beforeEach(() => {
  desk = new Desk()
  sentences = []
  children = []
  Object.assign(pause, { count: 0, length: 0, at: () => {} })
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(desk.root, { recursive: true, force: true })
})
const lock = (index?: number) =>
  lockSite(desk.out, sentence => sentences.push(sentence), index === undefined ? undefined : { index, of: 2 })
const file = () => join(desk.out, '.newsreel.lock')
/** A lock that somebody else has. */
async function lockAs(more: object): Promise<void> {
  const own = await lock()
  const holder = { ...JSON.parse(readFileSync(file(), 'utf8')), id: 'another', ...more }
  own.release()
  desk.write('site/.newsreel.lock', JSON.stringify(holder))
}
async function sleeper(): Promise<ChildProcess> {
  const child = spawn('sleep', ['60'])
  children.push(child)
  await once(child, 'spawn')
  return child
}

describe('the lock of a site', () => {
  it('lets one build in after the other, and says who has the site', async () => {
    const first = await lock()
    const second = lock()
    await vi.waitFor(() => expect(sentences).toHaveLength(1))
    expect(sentences[0]).toMatch(
      /^Another build is writing this site \(process \d+ on \S+, since 20\d\d-.*Z\)\. Waiting/,
    )
    first.release()
    ;(await second).release()
    expect(existsSync(desk.out)).toBe(false)
  })

  it('lets shards be built side by side, but neither one of them twice nor the whole site beside them', async () => {
    const shards = [await lock(1), await lock(2)]
    const order: string[] = []
    const again = lock(1).then(each => {
      order.push('again')
      return each
    })
    const whole = lock().then(each => {
      order.push('whole')
      return each
    })
    await vi.waitFor(() => expect(sentences).toHaveLength(2))
    shards[0]?.release()
    ;(await again).release()
    shards[1]?.release()
    ;(await whole).release()
    expect(order).toEqual(['again', 'whole'])
  })

  it('is taken over at once from a process that was killed', async () => {
    const child = await sleeper()
    await lockAs({ pid: child.pid })
    const waiting = lock()
    await vi.waitFor(() => expect(sentences).toHaveLength(1))
    child.kill('SIGKILL')
    ;(await waiting).release()
    await lockAs({ pid: (await sleeper()).pid, machine: 'another' })
    utimesSync(file(), new Date(), Date.now() / 1000 - 1000)
    ;(await lock()).release()
  })

  it('is waited for as long as it moves, whatever process ids say on another machine of the same name', async () => {
    await lockAs({ pid: 1_000_000_000, machine: 'another' })
    pause.at = count => {
      if (count < 500) utimesSync(file(), new Date(), Date.now() / 1000 - count / 1000)
    }
    ;(await lock()).release()
    expect(pause.count).toBeGreaterThan(570)
  })

  it('is taken over from one that is half written and stays so', async () => {
    desk.write('site/.newsreel.lock', '{"id"')
    ;(await lock()).release()
    expect(sentences).toEqual(['Another build is writing this site. Waiting until it has ended.'])
  })

  it('is confirmed only while it is its own', async () => {
    const first = await lock()
    first.confirm()
    desk.write('site/.newsreel.lock', '{"id": "another"}')
    expect(first.confirm).toThrow(/Another build has taken .* over/)
    first.release()
    expect(readdirSync(desk.out)).toEqual(['.newsreel.lock'])
  })
})

describe('two builds at once', () => {
  it('leave a site with what each has published', async () => {
    pause.length = 100
    desk.article('one')
    const cache = join(desk.root, 'another')
    const slow = desk.build({ onProgress: () => desk.article('two') })
    const quick = desk.build({ cache })
    await Promise.all([slow, quick])
    expect(desk.files().get('sitemap.xml')).toContain('/two/')
    expect([...desk.files().keys()]).toContain('two/index.html')
    expect([...desk.files().keys()].filter(path => path.startsWith('.'))).toEqual([])
  })
})
