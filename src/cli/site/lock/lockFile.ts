import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { MACHINE } from '../../files/machine.ts'
import { temporaryName } from '../../files/temporaryName.ts'
import { unwritable } from '../../files/writeWhole.ts'

/** Who has locked a site, as the file of the lock says it. */
export type Holder = { id: string; pid: number; host: string; machine: string; since: string }

/** @returns false when there is such a lock already */
export function createLock(file: string, id: string): boolean {
  const since = new Date().toISOString().replace(/\.\d+/, '')
  const holder: Holder = { id, pid: process.pid, host: hostname(), machine: MACHINE, since }
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw unwritable(file, error)
  }
}

/** Null when the lock has gone, or is being written. */
export function readLock(file: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder | null
    return typeof holder?.id === 'string' ? holder : null
  } catch {
    return null
  }
}

/** Takes a lock away if it is still the one of this id: another build may have been quicker. */
export function removeLock(file: string, id: string | undefined): void {
  const aside = temporaryName(file)
  try {
    renameSync(file, aside)
    if (readLock(aside)?.id === id) rmSync(aside)
    else renameSync(aside, file)
  } catch {
    // It has gone.
  }
}

/** Shows that the holder of a lock lives. */
export function touchLock(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // It has gone: whoever holds it sees that when it matters.
  }
}
