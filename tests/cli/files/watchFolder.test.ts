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

/** The system may report changes late. */
const PATIENT = { timeout: 15_000 }

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
  it('reports a file in a new subfolder', async () => {
    end = await watchFolder(folder, { onChange, onWatchError })
    mkdirSync(join(folder, 'late'))
    writeFileSync(join(folder, 'late/article.json'), '{}')
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), PATIENT)
    const before = onChange.mock.calls.length
    const rewrite = setInterval(() => writeFileSync(join(folder, 'late/article.json'), `${Date.now()}`), 200)
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(before), PATIENT)
    clearInterval(rewrite)
    expect(onWatchError).not.toHaveBeenCalled()
  })

  it('reports changes that never pause', async () => {
    end = await watchFolder(folder, { onChange, onWatchError })
    let count = 0
    const changes = setInterval(() => writeFileSync(join(folder, `${count++ % 50}.txt`), `${count}`), 5)
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(1), PATIENT)
    clearInterval(changes)
  })

  it('ignores a symbolic link to the folder itself', async () => {
    symlinkSync('.', join(folder, 'round'))
    end = await watchFolder(folder, { onChange, onWatchError })
    writeFileSync(join(folder, 'article.json'), '{}')
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), PATIENT)
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

    it('reports once more after continuous changes, because the watcher may drop the last one', async () => {
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

  it('does not report ignored paths', async () => {
    end = await watchFolder(folder, { ignored: [join(folder, 'site')], onChange, onWatchError })
    const events: string[] = []
    onChange.mockImplementation(() => events.push('changed'))
    const stopSecond = await watchFolder(folder, { onChange: () => events.push('all'), onWatchError })
    writeFileSync(join(folder, 'site/index.html'), 'a page')
    // The second watcher has reported the change, so the first one would have, too.
    await vi.waitFor(() => expect(events).toContain('all'), PATIENT)
    await stopSecond()
    expect(events).not.toContain('changed')
  })
})
