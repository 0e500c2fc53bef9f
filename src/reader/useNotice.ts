import { useCallback, useEffect, useState } from 'react'

/** How long a sentence stays, in milliseconds: time to find it and to read it. */
const STAYS = 6000

/** A sentence that is shown for a while. `tell` shows one; "" none. */
export function useNotice(): { notice: string; tell: (sentence: string) => void } {
  const [notice, setNotice] = useState('')
  const tell = useCallback((sentence: string) => setNotice(sentence), [])
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(''), STAYS)
    return () => clearTimeout(timer)
  }, [notice])
  return { notice, tell }
}
