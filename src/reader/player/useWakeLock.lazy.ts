import { useEffect } from 'react'

/** Keeps the device's screen on while `active` and the page is visible, if the browser allows it. */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !navigator.wakeLock) return
    let lock: Promise<WakeLockSentinel | null> | null = null
    const release = () => {
      void lock?.then(sentinel => sentinel?.release()).catch(() => {})
      lock = null
    }
    // The browser releases the lock when the page is hidden.
    const update = () => {
      if (document.visibilityState === 'visible') lock ??= navigator.wakeLock.request('screen').catch(() => null)
      else release()
    }
    update()
    document.addEventListener('visibilitychange', update)
    return () => {
      document.removeEventListener('visibilitychange', update)
      release()
    }
  }, [active])
}
