import { useSyncExternalStore } from 'react'

// Whether a server's HTML is being taken over. What is drawn anew after that comes in a turn of its own: in one turn with
// it a phone would be busy for 110 ms.
let takingOver = false
const told = new Set<() => void>()

function subscribe(tell: () => void): () => void {
  told.add(tell)
  if (takingOver) setTimeout(tookOver)
  return () => told.delete(tell)
}

function tookOver(): void {
  if (!takingOver) return
  takingOver = false
  for (const tell of told) tell()
}

/** Asked for on a server, and in a browser only while the server's HTML is taken over. */
function onServer(): boolean {
  takingOver = typeof document !== 'undefined'
  return false
}

/**
 * False on a server and while its HTML is taken over, true from then on, and at once where nothing was rendered before.
 * What a server cannot know (the device's memory, the address, the time zone) waits for it, and so both draw the same.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(subscribe, () => !takingOver, onServer)
}
