import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { getErrorReason } from '../../../src/cli/output/errorMessage.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsreel-errors-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string) => join(folder, name)
mkdirSync(path('folder'))
writeFileSync(path('file'), '')

/** The reason of the error that a function throws. */
function reasonOf(fail: () => unknown): string {
  try {
    fail()
  } catch (error) {
    return getErrorReason(error)
  }
  throw new Error('It threw nothing.')
}

describe('the reason why a file cannot be read', () => {
  it.each<[reason: string, fail: () => unknown]>([
    ['it does not exist', () => readFileSync(path('nothing'))],
    ['it does not exist', () => readdirSync(path('file/in'))],
    ['it is a folder', () => readFileSync(path('folder'))],
  ])('is in words: %s', (reason, fail) => expect(reasonOf(fail)).toBe(reason))

  it('is the message of other errors, without the path', () => {
    const error = Object.assign(new Error("EIO: i/o error, read '/a'"), { code: 'EIO', syscall: 'read' })
    expect(getErrorReason(error)).toBe('EIO: i/o error')
    expect(getErrorReason(new Error('The worker stopped, unexpectedly'))).toBe('The worker stopped, unexpectedly')
    expect(getErrorReason('text')).toBe('text')
  })
})
