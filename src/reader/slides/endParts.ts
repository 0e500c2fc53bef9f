import { createContext, useContext, useEffect, useState } from 'react'
import { retryImport, retryLater } from '../shared/retryImport.ts'

/** The parts at the end of an article: the end card, and the end of the full article. */
type EndParts = typeof import('./EndCard.lazy.tsx')

let loaded: EndParts | null = null

/** Loads the parts at the end of an article, which is never opened first. Tries again until it succeeds. */
export async function loadEndParts(): Promise<EndParts> {
  try {
    loaded ??= await retryImport(() => import('./EndCard.lazy.tsx'))
    return loaded
  } catch {
    return new Promise(done => retryLater(() => done(loadEndParts())))
  }
}

/** The parts as a served page has them from the start: its HTML contains the end card. */
export const EndPartsContext = createContext<EndParts | null>(null)

/** Returns the parts at the end of an article; null until they are loaded. */
export function useEndParts(): EndParts | null {
  const served = useContext(EndPartsContext)
  const [parts, setParts] = useState(served ?? loaded)
  useEffect(() => {
    if (!parts) void loadEndParts().then(setParts)
  }, [parts])
  return parts
}
