// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchFolder } from '../../src/cli/watchFolder.ts'

/** The system tells of files when it has the time. */
const SOON = { timeout: 15_000 }

let folder: string
const onChange = vi.fn()
const onTrouble = vi.fn()
let end: () => Promise<void>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-watch-'))
  mkdirSync(join(folder, 'site'))
  vi.clearAllMocks()
})
afterEach(async () => {
  await end()
  rmSync(folder, { recursive: true, force: true })
})

describe('watchFolder', { timeout: 30_000 }, () => {
  it('tells of a file in a folder that came after it', async () => {
    end = await watchFolder(folder, { onChange, onTrouble })
    mkdirSync(join(folder, 'late'))
    writeFileSync(join(folder, 'late/article.json'), '{}')
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), SOON)
    const before = onChange.mock.calls.length
    const again = setInterval(() => writeFileSync(join(folder, 'late/article.json'), `${Date.now()}`), 200)
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(before), SOON)
    clearInterval(again)
    expect(onTrouble).not.toHaveBeenCalled()
  })

  it('tells of what goes on without a pause, too', async () => {
    end = await watchFolder(folder, { onChange, onTrouble })
    let count = 0
    const often = setInterval(() => writeFileSync(join(folder, `${count++ % 50}.txt`), `${count}`), 5)
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(1), SOON)
    clearInterval(often)
  })

  it('tells nothing of what is ignored', async () => {
    end = await watchFolder(folder, { ignored: [join(folder, 'site')], onChange, onTrouble })
    const heard: string[] = []
    onChange.mockImplementation(() => heard.push('changed'))
    const all = await watchFolder(folder, { onChange: () => heard.push('all'), onTrouble })
    writeFileSync(join(folder, 'site/index.html'), 'a page')
    // Who watches all has heard of it, and so would have the other, who began before.
    await vi.waitFor(() => expect(heard).toContain('all'), SOON)
    await all()
    expect(heard).not.toContain('changed')
  })
})
