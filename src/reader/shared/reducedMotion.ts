/** True if the system setting for reduced motion is on. Call it before each movement, since the setting may change. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
