import { useEffect, useState } from 'react'
import { afterPaint } from '../shared/afterPaint.ts'

/** A slide that has been left stays this long: it may still fade out (entrance.lazy.ts). */
const DROP_DELAY_MS = 400

/**
 * Returns the indices of the slides to mount, in order. At rest, a neighbour that is missing is added after the next
 * paint, one in a frame, and the slides that are not needed any more go last: all in one frame would be a late one.
 * @param needed the slides that the state of the carousel needs
 * @param isUrgent true to mount exactly these, at once
 * @param mayMount false to wait
 */
export function useMountedSlides(
  needed: readonly number[],
  current: number,
  isUrgent: boolean,
  mayMount: boolean,
): readonly number[] {
  const [mounted, setMounted] = useState<readonly number[]>([current])
  const isAtOnce = isUrgent || !mounted.includes(current)
  const missing = needed.findLast(index => !mounted.includes(index))
  const next = isAtOnce || missing === undefined ? needed : [...mounted, missing].sort((a, b) => a - b)
  const [key, nextKey] = [mounted.join(), next.join()]
  if (isAtOnce && key !== nextKey) setMounted(needed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys stand for the lists.
  useEffect(() => {
    if (!mayMount || key === nextKey) return
    const mount = () => setMounted(next)
    if (next !== needed) return afterPaint(mount)
    const timer = setTimeout(mount, DROP_DELAY_MS)
    return () => clearTimeout(timer)
  }, [key, nextKey, mayMount])
  return isAtOnce ? needed : mounted
}
