import { createContext, useContext } from 'react'

/** Whether a reader is the browser's own: false while it is as a server drew it (ServedReader). */
export const HydratedContext = createContext(true)

/**
 * False on a server and while its HTML is taken over, true from then on, and at once where nothing was rendered before.
 * What a server cannot know (the device's memory, the address, the time zone) waits for it, and so both draw the same.
 */
export const useHydrated = (): boolean => useContext(HydratedContext)
