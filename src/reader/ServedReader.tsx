import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { Reader } from './Reader.tsx'
import type { ReaderProps } from './readerProps.ts'
import { HydratedContext } from './shared/useHydrated.ts'

const subscribe = () => () => {}

/**
 * A reader that a server can render: what only the browser knows (localStorage, the address, the time zone) is rendered
 * after hydration, in a transition that input can interrupt. Rendered at once, it would block a phone for 110 ms.
 */
export function ServedReader(props: ReaderProps) {
  const hydrated = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
  // The same element, so that it renders again only for the deferred value.
  const reader = useMemo(() => <Reader {...props} />, [props])
  return <HydratedContext value={useDeferredValue(hydrated)}>{reader}</HydratedContext>
}
