// @vitest-environment node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTemporaryName } from '../../../src/cli/files/temporaryName.ts'
import { removeLeftovers } from '../../../src/cli/files/writeFile.ts'
import { leftover } from '../../support/leftover.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const put = (path: string) => {
  writeFileSync(path, 'half')
  return path
}
/** The name that a process with this id gives. */
const by = (pid: number) => {
  const id = pid.toString(16).padStart(6, '0')
  return createTemporaryName(join(folder, 'a.html')).replace(/\.[\da-f]{6}(?=[\da-f]{12}\.tmp$)/, `.${id}`)
}

describe('what a build had begun to write', () => {
  it('has a name that no server shows, another one each time', () => {
    const names = Array.from({ length: 1000 }, () => createTemporaryName(join(folder, 'a.html')))
    expect(new Set(names).size).toBe(1000)
    for (const name of names) expect(basename(name)).toMatch(/^\.a\.html\.[\da-f]{18}\.tmp$/)
  })

  it('is swept when that build was killed, in folders too when that is wanted', () => {
    mkdirSync(join(folder, 'b'))
    const [here, deep] = [put(leftover(join(folder, 'a.html'))), put(leftover(join(folder, 'b/a.html')))]
    removeLeftovers(folder)
    expect([existsSync(here), existsSync(deep)]).toEqual([false, true])
    removeLeftovers(folder, true)
    expect(existsSync(deep)).toBe(false)
  })

  it('stays while that build runs: this one, or one beside it', async () => {
    const beside = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(beside, 'spawn')
    const [mine, its] = [put(createTemporaryName(join(folder, 'a.html'))), put(by(beside.pid ?? 0))]
    removeLeftovers(folder)
    expect([existsSync(mine), existsSync(its)]).toEqual([true, true])
    const gone = once(beside, 'exit')
    beside.kill('SIGKILL')
    await gone
    removeLeftovers(folder)
    expect([existsSync(mine), existsSync(its)]).toEqual([true, false])
  })

  it('stays for an hour when another machine writes it', () => {
    const file = put(leftover(join(folder, 'a.html')).replace(/ffffff[\da-f]{4}/, 'ffffff0000'))
    removeLeftovers(folder)
    expect(existsSync(file)).toBe(true)
    utimesSync(file, new Date(), Date.now() / 1000 - 4000)
    removeLeftovers(folder)
    expect(existsSync(file)).toBe(false)
  })

  it('is all that is swept', () => {
    const own = [put(join(folder, '.a.html.tmp')), put(join(folder, 'a.tmp')), put(join(folder, '.a.0123456789ab.tmp'))]
    removeLeftovers(folder, true)
    expect(own.map(existsSync)).toEqual([true, true, true])
  })
})
