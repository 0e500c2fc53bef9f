import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useMountedSlides } from '../../../src/reader/carousel/useMountedSlides.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** All lists of slides that were rendered, each once. */
function renderMounted(current: number, needed: readonly number[]) {
  const lists: string[] = []
  const props = { needed, current, isUrgent: false, mayMount: true }
  const { rerender } = renderHook(
    ({ needed, current, isUrgent, mayMount }) => {
      const list = useMountedSlides(needed, current, isUrgent, mayMount).join()
      if (list !== lists.at(-1)) lists.push(list)
    },
    { initialProps: props },
  )
  const update = (changes: Partial<typeof props>) => rerender(Object.assign(props, changes))
  return { lists, update }
}

/** Each step begins when the one before it is rendered. */
async function passTime() {
  for (let step = 0; step < 4; step++) await act(() => vi.advanceTimersByTimeAsync(500))
}

test('opens with the current slide alone, and adds each neighbour after a paint', async () => {
  const { lists } = renderMounted(3, [2, 3, 4])
  expect(lists).toEqual(['3'])
  await passTime()
  expect(lists).toEqual(['3', '3,4', '2,3,4'])
})

test('at rest, adds the next slide before it removes the one that was left', async () => {
  const { lists, update } = renderMounted(3, [2, 3, 4])
  await passTime()
  update({ current: 4, needed: [3, 4, 5] })
  await passTime()
  expect(lists.slice(2)).toEqual(['2,3,4', '2,3,4,5', '3,4,5'])
})

test('waits while it may not mount', async () => {
  const { lists, update } = renderMounted(3, [2, 3, 4])
  await passTime()
  update({ current: 4, needed: [3, 4, 5], mayMount: false })
  await passTime()
  expect(lists.at(-1)).toBe('2,3,4')
})

test('mounts what a movement needs at once', async () => {
  const { lists, update } = renderMounted(3, [2, 3, 4])
  update({ needed: [2, 3, 4, 9], isUrgent: true })
  expect(lists).toEqual(['3', '2,3,4,9'])
})
