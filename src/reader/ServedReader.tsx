import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { Reader } from './Reader.tsx'
import type { ReaderProps } from './readerProps.ts'
import { HydratedContext } from './useHydrated.ts'

const never = () => () => {}

/**
 * A Reader that a server may have drawn: the same where nothing was rendered before. What only a browser knows is drawn
 * once the server's HTML is taken over, in turns of their own that anything may interrupt: in one turn with it a phone
 * would be busy for 110 ms.
 */
export function ServedReader(props: ReaderProps) {
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  // One element, so that it is drawn anew for the later value alone.
  const reader = useMemo(() => <Reader {...props} />, [props])
  return <HydratedContext value={useDeferredValue(hydrated)}>{reader}</HydratedContext>
}
