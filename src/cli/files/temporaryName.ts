import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isProcessRunning, MACHINE_ID } from './machine.ts'

/** An older temporary file of another machine is a leftover: whether its process still runs cannot be checked here. */
const MAX_FOREIGN_AGE_MS = 3_600_000
const TEMPORARY = /^\..+\.([\da-f]{6})([\da-f]{4})[\da-f]{8}\.tmp$/

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0').slice(-digits)
const host = MACHINE_ID.slice(0, 4)
// Random once per thread, then counted: random bytes for each of 14,000 files take longer than renaming the files.
const ownPrefix = hex(process.pid, 6) + host + randomBytes(2).toString('hex')
let count = 0

/**
 * Creates a unique name in the same folder. It begins with a dot, so that servers do not send the file, and contains
 * the ids of the process and the machine that write it.
 */
export function createTemporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${ownPrefix}${hex(count++, 4)}.tmp`)
}

/** Whether a temporary file was left behind by a killed build. If not, another build may be writing it. */
export function isLeftover(path: string): boolean {
  const [, pid = '', machine] = TEMPORARY.exec(basename(path)) ?? []
  if (!machine) return false
  if (machine === host) return !isProcessRunning(Number.parseInt(pid, 16))
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs > MAX_FOREIGN_AGE_MS
}
