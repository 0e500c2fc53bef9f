/**
 * Whether the reader asked the system for less motion. Read when something is about to move, so a change counts at
 * once.
 */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
