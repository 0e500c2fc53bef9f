import { useSyncExternalStore } from 'react'

/** Prefix of all keys in localStorage. The values never leave the device. */
const PREFIX = 'newsreel.'

/** Values that could not be stored: they last as long as the page. */
const unsaved = new Map<string, string>()
/** Called after each change, for `useStored`. */
const listeners = new Set<() => void>()

function readText(name: string): string | null {
  // On a server the exception below would cost 1 % of the render time.
  if (typeof window === 'undefined') return null
  try {
    return unsaved.get(name) ?? localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Reads a value that `writeStored` wrote, now or on an earlier visit. Validate it: others can write to storage, too.
 * @returns undefined without a value, or if storage is not accessible
 */
export const readStored = (name: string): unknown => parseJson(readText(name))

/**
 * Stores a JSON value. If storage throws, the value lasts as long as the page. Other readers and tabs write too: to
 * change a part of a value, read it, change it and write it back synchronously.
 */
export function writeStored(name: string, value: unknown): void {
  const text = JSON.stringify(value)
  unsaved.delete(name)
  try {
    localStorage.setItem(PREFIX + name, text)
  } catch {
    // Private windows, sandboxed frames and full disks throw.
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
 * Returns a stored value, and updates with the changes of all readers and tabs.
 * @param parse validates the stored value. Pass the same function each time: its result is cached until the next change
 */
export function useStored<Value>(name: string, parse: (stored: unknown) => Value): Value {
  const getSnapshot = () => {
    const text = readText(name)
    const cached = cache.get(parse)
    if (cached?.text === text) return cached.value as Value
    const value = parse(parseJson(text))
    cache.set(parse, { text, value })
    return value
  }
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
}

/** The last result of each `parse` function. */
const cache = new WeakMap<object, { text: string | null; value: unknown }>()
