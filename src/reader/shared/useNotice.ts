import { useCallback, useEffect, useState } from 'react'

/** How long a sentence stays, in milliseconds: time to find it and to read it; and to do what it offers. */
const [STAYS, OFFERS] = [6000, 20_000]

/** A sentence that is shown for a while, perhaps with an offer to load the page again. `tell` shows one; "" none. */
export function useNotice() {
  // In an object: the same sentence told again stays as long as one told for the first time.
  const [told, setTold] = useState({ notice: '', offersReload: false })
  const tell = useCallback((notice: string, offersReload = false) => setTold({ notice, offersReload }), [])
  useEffect(() => {
    if (!told.notice) return
    const timer = setTimeout(() => tell(''), told.offersReload ? OFFERS : STAYS)
    return () => clearTimeout(timer)
  }, [told, tell])
  return { ...told, tell }
}

/**
 * What a screen reader is told: a notice, else where the reader is. A slide that was told of before a notice is not
 * told of again when that goes.
 * @param settled the index of the slide that `status` is of
 */
export function useSaid(notice: string, status: string, settled: number): string {
  const [known, setKnown] = useState(-1)
  const now = notice || known === settled ? settled : -1
  if (now !== known) setKnown(now)
  return notice || (now < 0 ? status : '')
}
