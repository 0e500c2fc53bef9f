import { createContext, type RefObject, startTransition, useContext, useEffect, useState } from 'react'
import { useHydrated } from '../shared/useHydrated.ts'

/** The events that end the loading of a picture. */
const END_EVENTS = ['load', 'error']

/** Calls `onEnd` once the picture of the current slide has loaded or failed; not without a picture that still loads. */
export function watchCurrentPicture(root: Element, onEnd: () => void): { isLoading: boolean; stop: () => void } {
  const picture = root.querySelector<HTMLImageElement>('[data-index]:not([inert]) img')
  const isLoading = picture !== null && !picture.complete
  for (const type of END_EVENTS) picture?.addEventListener(type, onEnd, { once: true })
  const stop = () => {
    for (const type of END_EVENTS) picture?.removeEventListener(type, onEnd)
  }
  return { isLoading, stop }
}

/**
 * Returns whether other pictures may load: true once the first picture has loaded or failed. In a served page, the
 * style sheet holds them back instead.
 */
export function useFirstPicture(root: RefObject<HTMLElement | null>): boolean {
  const isServed = !useHydrated()
  const [isDone, setDone] = useState(isServed)
  useEffect(() => {
    if (isDone || !root.current) return
    const finish = () => startTransition(() => setDone(true))
    const { isLoading, stop } = watchCurrentPicture(root.current, finish)
    if (!isLoading) finish()
    return stop
  }, [root, isDone])
  return isDone
}

/** True in slides whose pictures wait for the first picture. */
export const PicturesWaitContext = createContext(false)
/** Whether the pictures of the surrounding slide wait. */
export const usePicturesWait = (): boolean => useContext(PicturesWaitContext)
