import { useEffect, useMemo, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { positionOfIndex } from '../../deck/position.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import { readStored, useStored, writeStored } from './storage.ts'

/** How many articles a device remembers; the one that was left longest ago goes first. */
const MAX_ARTICLES = 200

/** Where an article was left: the id of the slide, and whether its end was ever reached. */
export type ReadingProgress = { slide: string; read: boolean }

/** The places of all articles that were opened on this device, by the absolute address of their article.json. */
export const readAllProgress = (): Map<string, ReadingProgress> => parseProgress(readStored('places'))

/** Those places, followed through the changes of all readers and tabs. */
export const useAllProgress = (): Map<string, ReadingProgress> => useStored('places', parseProgress)

function parseProgress(stored: unknown): Map<string, ReadingProgress> {
  const places = new Map<string, ReadingProgress>()
  for (const entry of Array.isArray(stored) ? stored : []) {
    const [source, slide, read] = Array.isArray(entry) ? entry : []
    if (typeof source === 'string' && typeof slide === 'string') places.set(source, { slide, read: read === true })
  }
  return places
}

/**
 * Remembers where the reader is in an article, and whether it was read to its last slide.
 * @param settled the index of the slide that the reader came to rest on
 * @returns the index of the slide where an earlier visit was left, or 0 when there is none to go on at
 */
export function useReadingProgress(deck: Deck, source: string, settled: number): number {
  const [left] = useState(() => readAllProgress().get(source)?.slide)
  const resume = useMemo(() => {
    const index = deck.slides.findIndex(slide => slide.id === left)
    return index > 0 && index <= deck.lastSlideIndex ? index : 0
  }, [deck, left])
  const shown = deck.slides[settled]
  const [slide, isHost, isCover] = [shown?.id, shown?.kind === 'host', settled === 0]
  const isLast = positionOfIndex(deck, settled) >= deck.count
  // By the slide's id: where only the deck has changed, another tab may have gone on, and its place stays.
  useEffect(() => {
    const places = readAllProgress()
    const before = places.get(source)
    // The cover is no place: who only looks in again is still offered to go on where they were.
    if (slide === undefined || isHost || (isCover && !before)) return
    places.delete(source)
    places.set(source, {
      slide: isCover ? (before?.slide ?? slide) : slide,
      read: before?.read === true || isLast,
    })
    const entries = [...places].map(([address, left]) => [address, left.slide, left.read])
    writeStored('places', entries.slice(-MAX_ARTICLES))
  }, [source, slide, isHost, isLast, isCover])
  return useHydrated() ? resume : 0
}
