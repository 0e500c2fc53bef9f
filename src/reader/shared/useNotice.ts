import { useCallback, useEffect, useState } from 'react'

const NOTICE_MS = 6000
/** A notice with a reload button needs time to act. */
const RELOAD_NOTICE_MS = 20_000

/** A notice that is shown for some seconds, optionally with a reload button. `showNotice('')` hides it. */
export function useNotice() {
  // A new object each time, so that a repeated notice restarts the timer.
  const [state, setState] = useState({ notice: '', offersReload: false })
  const showNotice = useCallback((notice: string, offersReload = false) => setState({ notice, offersReload }), [])
  useEffect(() => {
    if (!state.notice) return
    const timer = setTimeout(() => showNotice(''), state.offersReload ? RELOAD_NOTICE_MS : NOTICE_MS)
    return () => clearTimeout(timer)
  }, [state, showNotice])
  return { ...state, showNotice }
}

/**
 * Returns the text of the live region: the notice if there is one, else the status. When a notice disappears, a slide
 * that was announced before it is not announced again.
 * @param settled the index of the slide that `status` describes
 */
export function useAnnouncement(notice: string, status: string, settled: number): string {
  const [silenced, setSilenced] = useState(-1)
  const next = notice || silenced === settled ? settled : -1
  if (next !== silenced) setSilenced(next)
  return notice || (next < 0 ? status : '')
}
