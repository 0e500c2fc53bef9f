import { flushSync } from 'react-dom'
import { hold, readingOf } from '../memory/kept.lazy.ts'
import { readSettings, type Settings } from '../memory/useSettings.ts'
import type { Session } from '../shared/session.ts'

/**
 * Makes the text a step larger or smaller, and keeps the block that is being read.
 * @returns the index of the size in TEXT_SIZES
 */
export function changeSize({ root, deck, at, setSettings }: Session, by: 1 | -1): number {
  const element = root.current
  const block = element ? readingOf(element, deck, at) : 0
  let size = 0
  // From the size that is set, not from the one that was drawn: a second press may come before the first is drawn.
  const change = ({ textSize }: Settings) => {
    size = readSettings({ textSize: textSize + by }).textSize
    return { textSize: size }
  }
  flushSync(() => setSettings(change))
  if (element) hold(element, deck, at, block)
  return size
}
