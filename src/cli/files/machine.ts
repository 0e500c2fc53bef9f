import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, networkInterfaces } from 'node:os'
import { hash } from './hash.ts'

/**
 * What tells the processes that this one can see from those of other machines: process ids mean something among them
 * only. Containers often have one host name, and each counts its processes anew, so on Linux it is the running kernel
 * and the namespace of process ids; elsewhere the addresses of the network cards.
 */
export const MACHINE: string = hash(
  JSON.stringify([hostname(), ...(process.platform === 'linux' ? kernel() : cards())]),
)

function kernel(): string[] {
  try {
    return [readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), readlinkSync('/proc/self/ns/pid')]
  } catch {
    return []
  }
}

function cards(): string[] {
  const all = Object.values(networkInterfaces()).flatMap(each => each ?? [])
  return [...new Set(all.map(({ mac }) => mac))].sort()
}

/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0) // asks only
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
