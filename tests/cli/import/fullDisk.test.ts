// @vitest-environment node
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { runImport } from '../../../src/cli/import/runImport.ts'

vi.mock('node:fs', async original => {
  const real = await original<typeof fs>()
  return { ...real, writeFileSync: vi.fn(real.writeFileSync) }
})

it('names the folder of the article, and leaves nothing behind, when the disk is full', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'newsreel-disk-'))
  const story = join(folder, 'story.txt')
  fs.writeFileSync(story, 'The Harbour Reopens\n\nThe lead is here.\n')
  const out = join(folder, 'articles')
  const real = vi.mocked(fs.writeFileSync).getMockImplementation()
  vi.mocked(fs.writeFileSync).mockImplementation((file, data, ...rest) => {
    if (!String(file).startsWith(out)) return real?.(file, data, ...rest)
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })
  })
  const options = { out, isFetching: true, isOverwriting: false, isDryRun: false, isPrivateAllowed: false }
  const lines: string[] = []
  const run = runImport([story], { ...options, log: (_, message) => lines.push(message) })
  const message = await run.then(
    () => lines.join('\n'),
    error => String(error.message),
  )
  expect(message).toContain(`${join(out, 'the-harbour-reopens')} cannot be written: the disk is full. Free some space`)
  expect(message).not.toMatch(/\.tmp|newsreel-import/)
  expect(fs.existsSync(out) ? fs.readdirSync(out) : []).toEqual([])
  fs.rmSync(folder, { recursive: true })
})
