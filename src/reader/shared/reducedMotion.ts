let query: MediaQueryList | undefined

/** True if the system setting for reduced motion is on. Call it before each movement, since the setting may change. */
export function prefersReducedMotion(): boolean {
  query ??= matchMedia('(prefers-reduced-motion: reduce)')
  return query.matches
}
