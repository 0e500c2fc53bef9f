// @vitest-environment node
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as chokidar from 'chokidar'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchFolder } from '../../../src/cli/files/watchFolder.ts'

vi.mock('chokidar', async original => {
  const real = await original<typeof chokidar>()
  return { ...real, watch: vi.fn(real.watch) }
})

/** The system tells of files when it has the time. */
const SOON = { timeout: 15_000 }

let folder: string
const onChange = vi.fn()
const onWatchError = vi.fn()
let end: () => Promise<void>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-watch-'))
  mkdirSync(join(folder, 'site'))
  vi.clearAllMocks()
})
afterEach(async () => {
  vi.useRealTimers()
  await end()
  rmSync(folder, { recursive: true, force: true })
})

describe('watchFolder', { timeout: 30_000 }, () => {
  it('tells of a file in a folder that came after it', async () => {
    end = await watchFolder(folder, { onChange, onWatchError })
    mkdirSync(join(folder, 'late'))
    writeFileSync(join(folder, 'late/article.json'), '{}')
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), SOON)
    const before = onChange.mock.calls.length
    const again = setInterval(() => writeFileSync(join(folder, 'late/article.json'), `${Date.now()}`), 200)
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(before), SOON)
    clearInterval(again)
    expect(onWatchError).not.toHaveBeenCalled()
  })

  it('tells of what goes on without a pause, too', async () => {
    end = await watchFolder(folder, { onChange, onWatchError })
    let count = 0
    const often = setInterval(() => writeFileSync(join(folder, `${count++ % 50}.txt`), `${count}`), 5)
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(1), SOON)
    clearInterval(often)
  })

  it('does not complain of a link that leads back to the folder, and goes on', async () => {
    symlinkSync('.', join(folder, 'round'))
    end = await watchFolder(folder, { onChange, onWatchError })
    writeFileSync(join(folder, 'article.json'), '{}')
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), SOON)
    expect(onWatchError).not.toHaveBeenCalled()
  })

  describe('with a fake watcher', () => {
    let watcher: EventEmitter
    const open = async () => {
      watcher = Object.assign(new EventEmitter(), { close: async () => {} })
      vi.mocked(chokidar.watch).mockReturnValueOnce(watcher as never)
      const watching = watchFolder(folder, { onChange, onWatchError })
      watcher.emit('ready')
      end = await watching
    }

    it('tells once more when it was in the middle of something, as the watcher may not tell of the end', async () => {
      vi.useFakeTimers()
      await open()
      for (let i = 0; i < 50; i++) {
        watcher.emit('all')
        vi.advanceTimersByTime(10)
      }
      expect(onChange).toHaveBeenCalledTimes(1)
      vi.advanceTimersByTime(1000)
      expect(onChange).toHaveBeenCalledTimes(2)
    })

    it('reports each kind of error once, with what to do', async () => {
      await open()
      for (const name of ['a', 'b'])
        watcher.emit('error', Object.assign(new Error(`no space, watch '${name}'`), { code: 'ENOSPC' }))
      watcher.emit('error', Object.assign(new Error('not allowed'), { code: 'EACCES' }))
      expect(onWatchError.mock.calls).toEqual([
        [expect.stringMatching(/^Cannot watch all of .*: no space.*max_user_watches\.$/)],
        [expect.stringMatching(/not allowed\.$/)],
      ])
    })
  })

  it('tells nothing of what is ignored', async () => {
    end = await watchFolder(folder, { ignored: [join(folder, 'site')], onChange, onWatchError })
    const heard: string[] = []
    onChange.mockImplementation(() => heard.push('changed'))
    const all = await watchFolder(folder, { onChange: () => heard.push('all'), onWatchError })
    writeFileSync(join(folder, 'site/index.html'), 'a page')
    // Who watches all has heard of it, and so would have the other, who began before.
    await vi.waitFor(() => expect(heard).toContain('all'), SOON)
    await all()
    expect(heard).not.toContain('changed')
  })
})
