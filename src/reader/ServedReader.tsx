import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { Reader } from './Reader.tsx'
import type { ReaderProps } from './readerProps.ts'
import { HydratedContext } from './shared/useHydrated.ts'

const never = () => () => {}

/**
 * An article as slides. It fills the box that it is put in, on a server too. What only the browser knows (the device's
 * memory, the address, the time zone) is drawn after hydration, in transitions that input may interrupt: drawn at once,
 * it would keep a phone busy for 110 ms.
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
