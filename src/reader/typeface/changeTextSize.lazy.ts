import { flushSync } from 'react-dom'
import { findCurrentBlock, holdBlock } from '../memory/holdBlock.lazy.ts'
import { parseSettings, type Settings } from '../memory/useSettings.ts'
import type { Session } from '../shared/session.ts'

/**
 * Makes the text one step larger or smaller, and keeps the block that is being read in view.
 * @returns the index of the new size in TEXT_SIZES
 */
export function changeTextSize({ root, deck, index, setSettings }: Session, step: 1 | -1): number {
  const element = root.current
  const block = element ? findCurrentBlock(element, deck, index) : 0
  let size = 0
  // Start from the stored size, not the rendered one: a second press may come before the first is rendered.
  const change = ({ textSize }: Settings) => {
    size = parseSettings({ textSize: textSize + step }).textSize
    return { textSize: size }
  }
  flushSync(() => setSettings(change))
  if (element) holdBlock(element, deck, index, block)
  return size
}
