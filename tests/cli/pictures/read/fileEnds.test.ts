import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { areBoxesComplete } from '../../../../src/cli/pictures/read/fileEnds.ts'
import { photo } from '../../../support/pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsreel-boxes-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('recognizes a truncated AVIF without decoding it', async () => {
  const whole = await photo(60, 40).avif().toBuffer()
  const file = join(folder, 'a.avif')
  for (const [bytes, expected] of [
    [whole, true],
    [whole.subarray(0, -1), false],
    [whole.subarray(0, 20), false],
    [Buffer.concat([whole, Buffer.from('more')]), false],
    [Buffer.alloc(64), true], // A box of the length 0 goes on to the end.
    [Buffer.from('no boxes at all, but letters'), false],
  ] as const) {
    writeFileSync(file, bytes)
    expect([areBoxesComplete(bytes), areBoxesComplete(file)]).toEqual([expected, expected])
  }
})
