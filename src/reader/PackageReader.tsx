import type { ReaderProps } from './readerProps.ts'
import { ServedReader } from './ServedReader.tsx'
import * as loadedParts from './slides/EndCard.lazy.tsx'
import { endParts } from './slides/endParts.ts'

// A server that renders the component renders its end card, too.
endParts.loaded = loadedParts

/** An article as slides, also on a server. It fills its container, which should have a size of its own. */
export function Reader(props: ReaderProps) {
  return <ServedReader {...props} />
}
