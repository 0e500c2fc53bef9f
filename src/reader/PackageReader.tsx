import type { ReaderProps } from './readerProps.ts'
import { ServedReader } from './ServedReader.tsx'
import * as loadedParts from './slides/EndCard.lazy.tsx'
import { endParts } from './slides/endParts.ts'
import { showCachedTypeface } from './typeface/cachedTypeface.ts'

// A server that renders the component renders its end card, too.
endParts.loaded = loadedParts
// What a server has rendered keeps the letters in which it is painted.
if (typeof document !== 'undefined' && !document.querySelector('.newsreel')) showCachedTypeface('.newsreel')

/** An article as slides, also on a server. It fills its container, which should have a size of its own. */
export function Reader(props: ReaderProps) {
  return <ServedReader {...props} />
}
