// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const bin = join(import.meta.dirname, '../../bin/newsreel.js')

test('the command is executable after any build', () => {
  expect(statSync(bin).mode & 0o111).toBe(0o111)
})

test('a command that is not built prints what to run, and where', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-bin-'))
  cpSync(bin, join(folder, 'bin/newsreel.js'))
  cpSync(join(bin, '../../package.json'), join(folder, 'package.json'))
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/newsreel.js')], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect([status, stdout]).toEqual([3, ''])
  expect(stderr).toContain('npm ci && npm run build:package')
  expect(stderr).toContain(folder)
})
