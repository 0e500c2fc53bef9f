import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, networkInterfaces } from 'node:os'
import { hash } from './hash.ts'

/**
 * Identifies the machine, or rather the set of processes that share process ids with this one. Host names do not
 * suffice: containers often share one, and each has its own process ids. So on Linux the id is made from the running
 * kernel and its namespace of process ids, elsewhere from the MAC addresses of the network cards.
 */
export const MACHINE_ID: string = hash(
  JSON.stringify([hostname(), ...(process.platform === 'linux' ? identifyKernel() : listNetworkAddresses())]),
)

function identifyKernel(): string[] {
  try {
    return [readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), readlinkSync('/proc/self/ns/pid')]
  } catch {
    return []
  }
}

function listNetworkAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap(each => each ?? [])
  return [...new Set(all.map(({ mac }) => mac))].sort()
}

/** Whether a process of this machine is running. */
export function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0) // signal 0 only checks
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
