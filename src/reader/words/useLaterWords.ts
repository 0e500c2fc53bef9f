import { enLater } from './enLater.ts'
import { type LaterWords, useWords, type Words } from './words.ts'

/** All words of the reader that a view is drawn in. Only for views that load when first asked for: English comes with it. */
export function useLaterWords(): Words & LaterWords {
  const words = useWords()
  return { ...words, ...(words.later ?? enLater) }
}
