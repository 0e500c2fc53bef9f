import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/** A small disk in memory. */
export type Disk = {
  /** Changes its size. */
  resize: (kilobytes: number) => void
  setReadOnly: (isReadOnly: boolean) => void
  unmount: () => void
}

/** Mounts a disk of this size at a folder. Returns null where that is not allowed: it takes Linux and root, or sudo. */
export function mountDisk(folder: string, kilobytes: number): Disk | null {
  if (process.platform !== 'linux') return null
  mkdirSync(folder, { recursive: true })
  const run = (command: string, ...args: string[]) => {
    const line = process.getuid?.() === 0 ? [command, ...args] : ['sudo', '-n', command, ...args]
    execFileSync(line[0] as string, line.slice(1), { stdio: 'ignore' })
  }
  const remount = (options: string) => run('mount', '-o', `remount,${options}`, folder)
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=777`, 'newsreel-test', folder)
  } catch {
    return null
  }
  return {
    resize: size => remount(`size=${size}k`),
    setReadOnly: isReadOnly => remount(isReadOnly ? 'ro' : 'rw'),
    unmount: () => run('umount', folder),
  }
}
