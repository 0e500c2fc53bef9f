import { useEffect, useRef, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { hashForSlide, isRoute, slideFromHash } from '../../deck/location.ts'
import { whenIdle } from '../shared/whenIdle.ts'

/**
 * Synchronizes the page's URL with the slide. The fragment follows the slide with replaceState, so that Back leaves the
 * article. A changed fragment goes to its slide.
 * @param settled the index of the slide where the reader has settled
 * @param goTo called with the index of a changed fragment's slide
 * @param enabled true if this reader may change the URL: one reader per page
 * @param wholePage true if nothing else on the page uses the URL
 */
export function useAddress(
  deck: Deck,
  settled: number,
  goTo: (index: number) => void,
  enabled: boolean,
  wholePage: boolean,
): void {
  // The fragment of the first render. It may change before the first effect.
  const [openingHash] = useState(() => (typeof location === 'undefined' ? '' : location.hash))
  const isListening = useRef(false)
  useEffect(() => {
    if (!enabled) return
    const onHashChange = () => {
      const index = slideFromHash(deck, location.hash)
      if (index !== null) goTo(index)
    }
    if (!isListening.current && location.hash !== openingHash) onHashChange()
    isListening.current = true
    addEventListener('hashchange', onHashChange)
    return () => removeEventListener('hashchange', onHashChange)
  }, [deck, goTo, enabled, openingHash])

  const initialIndex = useRef<number | null>(null)
  useEffect(() => {
    if (!enabled) return
    initialIndex.current ??= settled
    // Its event is still to come, and must find it.
    if (settled === initialIndex.current && location.hash !== openingHash) return
    // A fragment that names no slide belongs to the page until the slide changes. A router's fragment is never changed.
    const isKept = settled === initialIndex.current || (!wholePage && isRoute(location.hash))
    if (isKept && slideFromHash(deck, location.hash) === null) return
    initialIndex.current = -1
    const hash = hashForSlide(deck, settled)
    if (slideFromHash(deck, location.hash) === settled && (hash || !location.hash)) return
    // Changing the URL takes longer than rendering the slide.
    return whenIdle(() => {
      try {
        history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
      } catch {
        // Safari allows 100 changes in 30 seconds, sandboxed iframes none. Then the URL is out of date.
      }
    })
  }, [deck, settled, enabled, wholePage, openingHash])

  // For a text fragment without a slide's fragment: the browser only finds text that is mounted.
  const latestDeck = useRef(deck)
  useEffect(() => {
    latestDeck.current = deck
  })
  useEffect(() => {
    const [{ name = '' } = {}] = performance.getEntriesByType('navigation')
    if (!enabled || !name.includes(':~:text=') || slideFromHash(latestDeck.current, location.hash)) return
    let isCancelled = false
    import('./quotation.lazy.ts').then(
      ({ findQuotation }) => {
        const index = isCancelled ? -1 : findQuotation(latestDeck.current, name)
        if (index > 0) goTo(index)
      },
      () => {}, // then the text fragment is ignored
    )
    return () => {
      isCancelled = true
    }
  }, [goTo, enabled])
}
