import { useEffect } from 'react'

/**
 * Keeps the screen of the device on while `active`, as long as its page is in front. Where it may not, nothing happens.
 */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !navigator.wakeLock) return
    let lock: Promise<WakeLockSentinel | null> | null = null
    const release = () => {
      void lock?.then(sentinel => sentinel?.release()).catch(() => {})
      lock = null
    }
    // The browser takes it back when the page is hidden.
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
