import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRunning, MACHINE } from './machine.ts'

/**
 * What another machine writes is left alone for so long, in milliseconds: whether it still does cannot be seen from
 * here.
 */
const LONG = 3_600_000
const TEMPORARY = /^\..+\.([\da-f]{6})([\da-f]{4})[\da-f]{8}\.tmp$/

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0').slice(-digits)
const host = MACHINE.slice(0, 4)
// Random once in each thread, then counted: random bytes for each of 14,000 files take longer than renaming them.
const own = hex(process.pid, 6) + host + randomBytes(2).toString('hex')
let count = 0

/**
 * Another name in the same folder, which nobody else has and no server shows. It tells which process of which machine
 * writes under it.
 */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${own}${hex(count++, 4)}.tmp`)
}

/**
 * Whether something was begun under a temporary name by a build that was killed, rather than by one that runs beside.
 */
export function isLeftover(path: string): boolean {
  const [, pid = '', machine] = TEMPORARY.exec(basename(path)) ?? []
  if (!machine) return false
  if (machine === host) return !isRunning(Number.parseInt(pid, 16))
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs > LONG
}
