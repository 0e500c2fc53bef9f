import { startTransition } from 'react'

/** A page out of view is not painted. Its tasks run after this time. */
const MAX_WAIT_MS = 100

/**
 * Runs a task that changes state, as a transition after the next paint: what it renders has a frame of its own. In a
 * page that was out of view meanwhile it may run twice, unless it was cancelled.
 * @returns a function that cancels it
 */
export function afterPaint(task: () => void): () => void {
  const run = () => startTransition(task)
  let timer = setTimeout(run, MAX_WAIT_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
