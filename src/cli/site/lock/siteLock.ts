import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, MACHINE } from '../../files/machine.ts'
import { makeFolder, unwritable } from '../../files/writeWhole.ts'
import { Failure } from '../../output/fail.ts'
import type { Shard } from '../plan/shard.ts'
import { createLock, type Holder, readLock, removeLock, touchLock } from './lockFile.ts'

/** How often the holder of a lock shows that it lives, and a waiting build looks, in milliseconds. */
const BEAT = 1000
const LOOK = 250
/** A lock that has not moved for so many looks is one that a killed build left. Looks, not time: computers sleep. */
const LOOKS = 80
/** And so is one that is as old as this, in milliseconds: the clocks of two machines differ less. */
const OLD = 600_000

const LOCK = /^\.newsreel(?:-\d+-of-\d+)?\.lock$/
const WHOLE = '.newsreel.lock'
const nameOf = (shard?: Shard) => (shard ? `.newsreel-${shard.index}-of-${shard.of}.lock` : WHOLE)

/** A site that only one build may change. */
export type SiteLock = {
  /** @throws Failure (3) when another build has taken the site over, as this one stood still for too long */
  confirm: () => void
  release: () => void
}

const held = new Map<string, SiteLock>()

/**
 * Locks a site for one build, and waits while another has it. Shards of one site may be built at the same time; each
 * keeps out another build of its own and builds of the whole site. The lock of a build that was killed is taken over:
 * at once where its process can be looked for, else when it has not moved for 20 seconds.
 * @param onWait called with who has the site, in a sentence, when it has to be waited for
 * @throws Failure (3) when the site cannot be written
 */
export async function lockSite(out: string, onWait: (sentence: string) => void, shard?: Shard): Promise<SiteLock> {
  const file = join(out, nameOf(shard))
  const id = randomUUID()
  const findOther = otherFinder(out, id, shard)
  let isAnnounced = false
  let isNew = false
  while (true) {
    isNew ||= !existsSync(out)
    makeSite(out)
    const other = findOther()
    if (!other && createLock(file, id)) {
      // Somebody may have begun at the same moment, under another name.
      if (!findOther()) return hold(file, id, out, isNew)
      removeLock(file, id)
    }
    if (other && !isAnnounced) onWait(`${whoHas(other)} Waiting until it has ended.`)
    isAnnounced ||= other !== null
    await sleep(LOOK * (0.75 + Math.random() / 2))
  }
}

function hold(file: string, id: string, out: string, isNew: boolean): SiteLock {
  let isLost = false
  const beat = () => {
    if (readLock(file)?.id === id) touchLock(file)
    else isLost = true
  }
  const timer = setInterval(beat, BEAT).unref()
  const lock: SiteLock = {
    confirm: () => {
      beat()
      if (isLost) throw new Failure(3, `Another build has taken ${out} over: this one stood still. Build it again.`)
    },
    release: () => {
      clearInterval(timer)
      held.delete(id)
      if (held.size === 0) listen('off')
      removeLock(file, id)
      if (isNew) removeIfEmpty(out)
    },
  }
  if (held.size === 0) listen('on')
  held.set(id, lock)
  return lock
}

/** What ends the program by force leaves no lock behind, where it can be helped. */
function listen(how: 'on' | 'off'): void {
  process[how]('exit', releaseAll)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process[how](signal, endBy)
}

function releaseAll(): void {
  for (const lock of held.values()) lock.release()
}

function endBy(signal: NodeJS.Signals): void {
  releaseAll() // takes this listener away, so that the signal ends the program
  process.kill(process.pid, signal)
}

/** Finds the holder of a lock that keeps a build out, if any does, and takes away those that killed builds left. */
function otherFinder(out: string, id: string, shard?: Shard): () => Holder | null {
  const isInTheWay = (name: string) => LOCK.test(name) && (!shard || [WHOLE, nameOf(shard)].includes(name))
  const seen = new Map<string, { state: string; looks: number }>()
  return () => {
    for (const name of readdirSync(out).filter(isInTheWay)) {
      const file = join(out, name)
      const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs
      const holder = readLock(file)
      if (time === undefined || holder?.id === id) continue
      const state = `${holder?.id} ${time}`
      const before = seen.get(name)
      const looks = before?.state === state ? before.looks + 1 : 0
      seen.set(name, { state, looks })
      if (!isLeft(holder, time, looks)) return holder ?? NOBODY
      removeLock(file, holder?.id)
    }
    return null
  }
}

const NOBODY: Holder = { id: '', pid: 0, host: '', machine: '', since: '' }

function isLeft(holder: Holder | null, time: number, looks: number): boolean {
  if (looks >= LOOKS || Date.now() - time > OLD) return true
  if (holder?.machine !== MACHINE) return false
  return holder.pid === process.pid ? !held.has(holder.id) : !isRunning(holder.pid)
}

function whoHas({ pid, host, since }: Holder): string {
  return `Another build is writing this site${pid ? ` (process ${pid} on ${host}, since ${since})` : ''}.`
}

function makeSite(out: string): void {
  try {
    makeFolder(out)
  } catch (error) {
    throw unwritable(out, error)
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It holds the site.
  }
}
