import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isProcessRunning, MACHINE_ID } from '../../files/machine.ts'
import { createFolder, createWriteError } from '../../files/writeFile.ts'
import { CliError } from '../../output/CliError.ts'
import type { Shard } from '../plan/shard.ts'
import { createLock, type LockHolder, readLock, removeLock, touchLock } from './lockFile.ts'

/** How often the holder of a lock updates its time. */
const HEARTBEAT_MS = 1000
/** How often a waiting build checks the lock. */
const POLL_MS = 250
/** A lock unchanged for this many polls is abandoned. Polls are counted, not time, because computers sleep. */
const MAX_UNCHANGED_POLLS = 80
/** An older lock is abandoned, too. The clocks of two machines differ less than this. */
const STALE_AGE_MS = 600_000

const LOCK_NAME = /^\.newsreel(?:-\d+-of-\d+)?\.lock$/
const WHOLE_SITE_LOCK = '.newsreel.lock'
const getLockName = (shard?: Shard) => (shard ? `.newsreel-${shard.index}-of-${shard.of}.lock` : WHOLE_SITE_LOCK)

/** While a build holds it, no other build may change the site. */
export type SiteLock = {
  /** @throws {CliError} (code 3) when another build took over the lock because this one was suspended for too long */
  assertHeld: () => void
  release: () => void
}

const heldLocks = new Map<string, SiteLock>()

/**
 * Locks a site for one build. Waits while another build holds the lock. Different shards of a site may be built at the
 * same time: the lock of a shard excludes builds of that shard and of the whole site. Takes over the lock of a killed
 * build: at once if its process can be checked from here, otherwise after 20 seconds without a heartbeat.
 * @param onWait called once with a message about the other build, when there is one
 * @throws {CliError} (code 3) when the site cannot be written
 */
export async function lockSite(out: string, onWait: (message: string) => void, shard?: Shard): Promise<SiteLock> {
  const file = join(out, getLockName(shard))
  const id = randomUUID()
  const findOther = createHolderFinder(out, id, shard)
  let isAnnounced = false
  let isNew = false
  while (true) {
    isNew ||= !existsSync(out)
    makeSiteFolder(out)
    const other = findOther()
    if (!other && createLock(file, id)) {
      // A build of another shard, or of the whole site, may have created its lock at the same moment.
      if (!findOther()) return holdLock(file, id, out, isNew)
      removeLock(file, id)
    }
    if (other && !isAnnounced) onWait(`${describeHolder(other)} Waiting until it ends.`)
    isAnnounced ||= other !== null
    await sleep(POLL_MS * (0.75 + Math.random() / 2))
  }
}

function holdLock(file: string, id: string, out: string, isNew: boolean): SiteLock {
  let isLost = false
  const sendHeartbeat = () => {
    if (readLock(file)?.id === id) touchLock(file)
    else isLost = true
  }
  const timer = setInterval(sendHeartbeat, HEARTBEAT_MS).unref()
  const lock: SiteLock = {
    assertHeld: () => {
      sendHeartbeat()
      if (isLost) throw new CliError(3, `Another build took over ${out} while this one was suspended. Build again.`)
    },
    release: () => {
      clearInterval(timer)
      heldLocks.delete(id)
      removeLock(file, id)
      if (isNew) removeIfEmpty(out)
    },
  }
  addExitListeners()
  heldLocks.set(id, lock)
  return lock
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
let isListening = false

/**
 * Releases the locks when the process exits or is terminated by a signal. The listeners stay for good: Node drops a
 * signal whose last listener is removed before the event loop reports it, and Ctrl+C would do nothing.
 */
function addExitListeners(): void {
  if (isListening) return
  isListening = true
  process.on('exit', releaseAll)
  for (const signal of SIGNALS) process.on(signal, handleSignal)
}

function releaseAll(): void {
  for (const lock of heldLocks.values()) lock.release()
}

function handleSignal(signal: NodeJS.Signals): void {
  releaseAll()
  process.off(signal, handleSignal) // so that the signal ends the process, unless another listener decides
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

/**
 * Creates a function that returns the holder of a conflicting lock, or null. It also removes the locks of killed
 * builds.
 */
function createHolderFinder(out: string, id: string, shard?: Shard): () => LockHolder | null {
  const conflicts = (name: string) =>
    LOCK_NAME.test(name) && (!shard || [WHOLE_SITE_LOCK, getLockName(shard)].includes(name))
  const polled = new Map<string, { state: string; unchangedPolls: number }>()
  return () => {
    for (const name of readdirSync(out).filter(conflicts)) {
      const file = join(out, name)
      const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs
      const holder = readLock(file)
      if (time === undefined || holder?.id === id) continue
      const state = `${holder?.id} ${time}`
      const last = polled.get(name)
      const unchangedPolls = last?.state === state ? last.unchangedPolls + 1 : 0
      polled.set(name, { state, unchangedPolls })
      if (!isAbandoned(holder, time, unchangedPolls)) return holder ?? UNKNOWN_HOLDER
      removeLock(file, holder?.id)
    }
    return null
  }
}

const UNKNOWN_HOLDER: LockHolder = { id: '', pid: 0, host: '', machine: '', since: '' }

function isAbandoned(holder: LockHolder | null, time: number, unchangedPolls: number): boolean {
  if (unchangedPolls >= MAX_UNCHANGED_POLLS || Date.now() - time > STALE_AGE_MS) return true
  if (holder?.machine !== MACHINE_ID) return false
  return holder.pid === process.pid ? !heldLocks.has(holder.id) : !isProcessRunning(holder.pid)
}

function describeHolder({ pid, host, since }: LockHolder): string {
  return `Another build is writing this site${pid ? ` (process ${pid} on ${host}, since ${since})` : ''}.`
}

function makeSiteFolder(out: string): void {
  try {
    createFolder(out)
  } catch (error) {
    throw createWriteError(out, error)
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // The folder is not empty: it holds the site.
  }
}
