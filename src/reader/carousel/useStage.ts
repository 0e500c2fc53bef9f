import { createContext, useContext, useEffect, useState } from 'react'
import { afterPaint } from '../shared/afterPaint.ts'

/** The stages of a slide: 0 is its empty frame, 1 has the picture, WHOLE has the text, too. */
export const WHOLE = 2

/** False in a slide whose text follows in a frame of its own. */
export const HasTextContext = createContext(true)
/** Whether the surrounding slide shows its text already. */
export const useHasText = (): boolean => useContext(HasTextContext)

/**
 * Returns the stage of a slide. In a neighbour that is mounted at rest, each stage follows after a paint: all at once
 * they take longer than a frame.
 * @param isUrgent true if the slide is in view or a movement needs it
 */
export function useStage(isUrgent: boolean): number {
  const [stage, setStage] = useState(isUrgent ? WHOLE : 0)
  if (isUrgent && stage < WHOLE) setStage(WHOLE)
  useEffect(() => (stage < WHOLE ? afterPaint(() => setStage(stage + 1)) : undefined), [stage])
  return isUrgent ? WHOLE : stage
}
