import './usePrinting.css'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed, and every slide has to be there: a deck of mounted slides would print two. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser prints what is there when its event is over.
    const told = (event: Event) => flushSync(() => setPrinting(event.type === 'beforeprint'))
    addEventListener('beforeprint', told)
    addEventListener('afterprint', told)
    return () => {
      removeEventListener('beforeprint', told)
      removeEventListener('afterprint', told)
    }
  }, [])
  return printing
}
