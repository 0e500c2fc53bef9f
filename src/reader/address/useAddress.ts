import { useEffect, useRef } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { hashForSlide, isRoute, slideFromHash } from '../../deck/location.ts'

/**
 * Keeps the page's address and the slide together: the address follows the slide by replaceState, so that Back leaves
 * the article instead of walking back through it, and a changed fragment goes to its slide.
 * @param settled the index of the slide that the reader came to rest on
 * @param goTo takes the index that a changed fragment names
 * @param on whether this reader owns the address of the page; only one on a page may
 * @param wholePage whether there is nothing else on the page that may use the address
 */
export function useAddress(
  deck: Deck,
  settled: number,
  goTo: (index: number) => void,
  on: boolean,
  wholePage: boolean,
): void {
  const opened = useRef<number | null>(null)
  useEffect(() => {
    if (!on) return
    opened.current ??= settled
    // An address that names no slide is the page's own business until the reader moves, and that of a router always.
    const isKept = settled === opened.current || (!wholePage && isRoute(location.hash))
    if (isKept && slideFromHash(deck, location.hash) === null) return
    opened.current = -1
    const hash = hashForSlide(deck, settled)
    if (slideFromHash(deck, location.hash) === settled && (hash || !location.hash)) return
    try {
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
    } catch {
      // Safari allows 100 changes in 30 seconds, sandboxed frames none: the address then lags behind, that is all.
    }
  }, [deck, settled, on, wholePage])

  // A link to a quotation without a slide's name: the browser can only find what is mounted.
  const latest = useRef(deck)
  useEffect(() => {
    latest.current = deck
  })
  useEffect(() => {
    const [{ name = '' } = {}] = performance.getEntriesByType('navigation')
    if (!on || !name.includes(':~:text=') || slideFromHash(latest.current, location.hash)) return
    let gone = false
    import('./quotation.lazy.ts').then(
      ({ findQuotation }) => {
        const index = gone ? -1 : findQuotation(latest.current, name)
        if (index > 0) goTo(index)
      },
      () => {}, // it opens where it would without
    )
    return () => {
      gone = true
    }
  }, [goTo, on])

  useEffect(() => {
    if (!on) return
    const changed = () => {
      const index = slideFromHash(deck, location.hash)
      if (index !== null) goTo(index)
    }
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [deck, goTo, on])
}
