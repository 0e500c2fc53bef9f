import { createContext, useContext } from 'react'

/** False while a reader shows the server's HTML (ServedReader). */
export const HydratedContext = createContext(true)

/**
 * Returns false on the server and during hydration, true from then on; always true without server rendering. Anything
 * that the server does not know (device storage, URL, time zone) waits for it, so that hydration matches.
 */
export const useHydrated = (): boolean => useContext(HydratedContext)
