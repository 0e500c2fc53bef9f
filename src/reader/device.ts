/** What this device remembers, all of it under names that begin so. Nothing of it ever leaves the device. */
const PREFIX = 'newsreel.'

/**
 * Reads what `remember` wrote, on this visit or an earlier one. Storage can be off, full or foreign, and what is in it is
 * anybody's: the value is as unchecked as any input.
 * @returns the value, or undefined when there is none to be had
 */
export function recall(name: string): unknown {
  if (typeof window === 'undefined') return undefined // a server: there every exception is a hundredth of the page's time
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a value that JSON can hold. Where storage throws it is forgotten when the page is, and that is all. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // Private windows, sandboxed frames and full disks throw: a comfort less, not a reader less.
  }
}
