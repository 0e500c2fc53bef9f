import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { MACHINE_ID } from '../../files/machine.ts'
import { createTemporaryName } from '../../files/temporaryName.ts'
import { createWriteError } from '../../files/writeFile.ts'

/** The process that holds a lock, as the lock file describes it. */
export type LockHolder = { id: string; pid: number; host: string; machine: string; since: string }

/** @returns false when the lock file already exists */
export function createLock(file: string, id: string): boolean {
  const since = new Date().toISOString().replace(/\.\d+/, '')
  const holder: LockHolder = { id, pid: process.pid, host: hostname(), machine: MACHINE_ID, since }
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw createWriteError(file, error)
  }
}

/** @returns null when the lock is gone, or is just being written */
export function readLock(file: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as LockHolder | null
    return typeof holder?.id === 'string' ? holder : null
  } catch {
    return null
  }
}

/** Removes a lock if it still has this id. Another build may have replaced it meanwhile. */
export function removeLock(file: string, id: string | undefined): void {
  const movedFile = createTemporaryName(file)
  try {
    renameSync(file, movedFile)
    if (readLock(movedFile)?.id === id) rmSync(movedFile)
    else renameSync(movedFile, file)
  } catch {
    // The lock is already gone.
  }
}

/** Updates the time of a lock: its holder is alive. */
export function touchLock(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // The lock is gone. `assertHeld` reports that.
  }
}
