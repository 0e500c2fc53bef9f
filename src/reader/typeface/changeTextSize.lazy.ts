import { flushSync } from 'react-dom'
import { findCurrentBlock, holdBlock } from '../memory/holdBlock.lazy.ts'
import { parseSettings, type Settings } from '../memory/useSettings.ts'
import type { Session } from '../shared/session.ts'

/**
 * Makes the text a step larger or smaller, and keeps the block that is being read.
 * @returns the index of the size in TEXT_SIZES
 */
export function changeSize({ root, deck, index: at, setSettings }: Session, by: 1 | -1): number {
  const element = root.current
  const block = element ? findCurrentBlock(element, deck, at) : 0
  let size = 0
  // From the size that is set, not from the one that was drawn: a second press may come before the first is drawn.
  const change = ({ textSize }: Settings) => {
    size = parseSettings({ textSize: textSize + by }).textSize
    return { textSize: size }
  }
  flushSync(() => setSettings(change))
  if (element) holdBlock(element, deck, at, block)
  return size
}
