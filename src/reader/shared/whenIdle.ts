/** How long a busy browser may put a task off, and how long Safari does, which has no requestIdleCallback. */
const MAX_DELAY_MS = 500
const SAFARI_DELAY_MS = 100

/**
 * Runs a task when the browser has nothing to lay out or paint.
 * @returns cancels it
 */
export function whenIdle(task: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(task, { timeout: MAX_DELAY_MS })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(task, SAFARI_DELAY_MS)
  return () => clearTimeout(timer)
}
