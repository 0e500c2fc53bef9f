import { useCallback, useEffect, useState } from 'react'

/** How long a sentence stays, in milliseconds: time to find it and to read it. */
const STAYS = 6000

/** A sentence that is shown for a while. `tell` shows one; "" none. */
export function useNotice(): { notice: string; tell: (sentence: string) => void } {
  // In an object: the same sentence told again stays as long as one told for the first time.
  const [told, setTold] = useState({ notice: '' })
  const tell = useCallback((notice: string) => setTold({ notice }), [])
  useEffect(() => {
    if (!told.notice) return
    const timer = setTimeout(() => setTold({ notice: '' }), STAYS)
    return () => clearTimeout(timer)
  }, [told])
  return { notice: told.notice, tell }
}

/**
 * What a screen reader is told: a notice, else where the reader is. A slide that was told of before a notice is not told
 * of again when that goes.
 * @param settled the index of the slide that `status` is of
 */
export function useSaid(notice: string, status: string, settled: number): string {
  const [known, setKnown] = useState(-1)
  const now = notice || known === settled ? settled : -1
  if (now !== known) setKnown(now)
  return notice || (now < 0 ? status : '')
}
