import { useSyncExternalStore } from 'react'

/** What this device remembers, all of it under names that begin so. Nothing of it ever leaves the device. */
const PREFIX = 'newsreel.'

/** Values that storage did not take: they last as long as the page. */
const unsaved = new Map<string, string>()
/** The readers and pages of this document that follow what is remembered. */
const listeners = new Set<() => void>()

function readText(name: string): string | null {
  if (typeof window === 'undefined') return null // a server: there every exception is a hundredth of the page's time
  try {
    return unsaved.get(name) ?? localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Reads what `remember` wrote, on this visit or an earlier one. Storage can be off, full or foreign, and what is in it
 * is anybody's: the value is as unchecked as any input.
 * @returns the value, or undefined when there is none to be had
 */
export const readStored = (name: string): unknown => parse(readText(name))

/**
 * Remembers a value that JSON can hold. Where storage throws, it lasts as long as the page. Other readers and tabs
 * write too: who changes a part of a value reads it here and now, and writes it back at once.
 */
export function writeStored(name: string, value: unknown): void {
  const text = JSON.stringify(value)
  unsaved.delete(name)
  try {
    localStorage.setItem(PREFIX + name, text)
  } catch {
    // Private windows, sandboxed frames and full disks throw: a comfort less, not a reader less.
    unsaved.set(name, text)
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener) // other tabs
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/**
 * A remembered value, followed through the changes of all readers and tabs.
 * @param read makes it from what is stored, which is unchecked. The same function each time: it is called once a change
 */
export function useStored<Value>(name: string, read: (stored: unknown) => Value): Value {
  const value = () => {
    const text = readText(name)
    const last = cache.get(read)
    if (last?.text === text) return last.value as Value
    const value = read(parse(text))
    cache.set(read, { text, value })
    return value
  }
  return useSyncExternalStore(subscribe, value, value)
}

/** What was made last by each function that reads a value. */
const cache = new WeakMap<object, { text: string | null; value: unknown }>()
