// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createBuildProgress } from '../../../src/cli/commands/buildProgress.ts'

let written: string[]
const stream = (isTTY: boolean) => ({
  isTTY,
  columns: 60,
  write: (text: string) => {
    written.push(text)
    return true
  },
})
const picture = (number: number, secondsLeft?: number) => ({
  name: `harbour/${number}.jpg`,
  number,
  total: 9,
  ...(secondsLeft === undefined ? {} : { secondsLeft }),
})

beforeEach(() => {
  written = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('prints nothing if pictures take less than two seconds', () => {
  const progress = createBuildProgress(stream(false))
  progress.onProgress(1, 2)
  progress.onPicture(picture(1))
  vi.advanceTimersByTime(1900)
  progress.end()
  vi.advanceTimersByTime(9000)
  expect(written).toEqual([])
})

it('prints one line per picture if the output is not a terminal', () => {
  const progress = createBuildProgress(stream(false))
  progress.onPicture(picture(1))
  vi.advanceTimersByTime(8000)
  progress.onPicture(picture(2, 64))
  vi.advanceTimersByTime(8000)
  progress.onPicture({ ...picture(3, 300), name: 'harbour/\u001b[2J.jpg' })
  progress.end()
  expect(written).toEqual([
    '· Picture 1 of 9: harbour/1.jpg\n',
    '· Picture 2 of 9: harbour/2.jpg, about 64 s left\n',
    '· Picture 3 of 9: harbour/ [2J.jpg, about 5 min left\n',
  ])
})

it('prints at most one line per second', () => {
  const progress = createBuildProgress(stream(false))
  for (let number = 1; number <= 350; number++) {
    progress.onPicture(picture(number))
    vi.advanceTimersByTime(10)
  }
  expect(written).toEqual(['· Picture 200 of 9: harbour/200.jpg\n', '· Picture 300 of 9: harbour/300.jpg\n'])
})

it('updates one line on a terminal, and clears it for other messages', () => {
  const progress = createBuildProgress(stream(true))
  progress.onProgress(1, 2)
  progress.onPicture(picture(1))
  vi.advanceTimersByTime(2000)
  progress.onPicture({ ...picture(2, 9), name: `harbour/${'a'.repeat(99)}.jpg` })
  progress.clear()
  progress.clear()
  progress.end()
  const start = '\r\u001b[K'
  expect(written).toEqual([
    `${start}1 of 2 articles`,
    `${start}Picture 1 of 9: harbour/1.jpg`,
    `${start}Picture 2 of 9: harbour/${'a'.repeat(35)}`,
    start,
  ])
})
