// @vitest-environment node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTemporaryName } from '../../../src/cli/files/temporaryName.ts'
import { removeLeftovers } from '../../../src/cli/files/writeFile.ts'
import { createLeftoverName } from '../../support/leftover.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const writeTemporary = (path: string) => {
  writeFileSync(path, 'half')
  return path
}
/** A temporary name of the process with this id. */
const createNameOf = (pid: number) => {
  const id = pid.toString(16).padStart(6, '0')
  return createTemporaryName(join(folder, 'a.html')).replace(/\.[\da-f]{6}(?=[\da-f]{12}\.tmp$)/, `.${id}`)
}

describe('a temporary file', () => {
  it('has a unique name that begins with a dot', () => {
    const names = Array.from({ length: 1000 }, () => createTemporaryName(join(folder, 'a.html')))
    expect(new Set(names).size).toBe(1000)
    for (const name of names) expect(basename(name)).toMatch(/^\.a\.html\.[\da-f]{18}\.tmp$/)
  })

  it('is removed if its build was killed, optionally also in subfolders', () => {
    mkdirSync(join(folder, 'b'))
    const [here, deep] = [
      writeTemporary(createLeftoverName(join(folder, 'a.html'))),
      writeTemporary(createLeftoverName(join(folder, 'b/a.html'))),
    ]
    removeLeftovers(folder)
    expect([existsSync(here), existsSync(deep)]).toEqual([false, true])
    removeLeftovers(folder, true)
    expect(existsSync(deep)).toBe(false)
  })

  it('stays while its build is running', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(other, 'spawn')
    const [mine, its] = [
      writeTemporary(createTemporaryName(join(folder, 'a.html'))),
      writeTemporary(createNameOf(other.pid ?? 0)),
    ]
    removeLeftovers(folder)
    expect([existsSync(mine), existsSync(its)]).toEqual([true, true])
    const exit = once(other, 'exit')
    other.kill('SIGKILL')
    await exit
    removeLeftovers(folder)
    expect([existsSync(mine), existsSync(its)]).toEqual([true, false])
  })

  it('stays for an hour if another machine wrote it', () => {
    const file = writeTemporary(createLeftoverName(join(folder, 'a.html')).replace(/ffffff[\da-f]{4}/, 'ffffff0000'))
    removeLeftovers(folder)
    expect(existsSync(file)).toBe(true)
    utimesSync(file, new Date(), Date.now() / 1000 - 4000)
    removeLeftovers(folder)
    expect(existsSync(file)).toBe(false)
  })

  it('is recognized by its full name: other files stay', () => {
    const own = [
      writeTemporary(join(folder, '.a.html.tmp')),
      writeTemporary(join(folder, 'a.tmp')),
      writeTemporary(join(folder, '.a.0123456789ab.tmp')),
    ]
    removeLeftovers(folder, true)
    expect(own.map(existsSync)).toEqual([true, true, true])
  })
})
