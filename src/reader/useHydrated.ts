import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * False on a server and while its HTML is taken over, true from then on, and at once where nothing was rendered before.
 * What a server cannot know (the device's memory, the address, the time zone) waits for it, and so both draw the same.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
