import { useEffect, useMemo, useState } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { positionOfIndex } from '../../deck/position.ts'
import { getMinutesLeft } from '../../deck/readingTime.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import { readStored, writeStored } from './storage.ts'

/** How many articles are stored. The one read longest ago is removed first. */
const MAX_ARTICLES = 200

/**
 * The id of the last slide that was read, and whether the article was ever read to its end. For the library, which does
 * not know the slides: the position of that slide, the number of slides, and the minutes left. 0 if they are not known.
 */
export type ReadingProgress = { slide: string; read: boolean; place: Place }
type Place = [position: number, count: number, minutes: number]

/** Returns the progress in all articles opened on this device, by the absolute address of their article.json. */
export const readAllProgress = (): Map<string, ReadingProgress> => parseProgress(readStored('places'))

function parseProgress(stored: unknown): Map<string, ReadingProgress> {
  const all = new Map<string, ReadingProgress>()
  for (const entry of Array.isArray(stored) ? stored : []) {
    const [source, slide, read, ...place] = Array.isArray(entry) ? entry : []
    if (typeof source === 'string' && typeof slide === 'string')
      all.set(source, { slide, read: read === true, place: [0, 1, 2].map(index => +place[index] || 0) as Place })
  }
  return all
}

/**
 * Stores the reading progress of an article.
 * @param settled the index of the slide that the reader has settled on
 * @returns the index of the slide to resume at, 0 if there is none
 */
export function useReadingProgress(deck: Deck, source: string, settled: number): number {
  const [savedSlide] = useState(() => readAllProgress().get(source)?.slide)
  const resume = useMemo(() => {
    const index = deck.slides.findIndex(slide => slide.id === savedSlide)
    return index > 0 && index <= deck.lastSlideIndex ? index : 0
  }, [deck, savedSlide])
  const shown = deck.slides[settled]
  const [slide, isHost, isCover] = [shown?.id, shown?.kind === 'host', settled === 0]
  const position = positionOfIndex(deck, settled)
  const isLast = position >= deck.count
  const minutes = getMinutesLeft(deck)[settled] ?? 0
  // Depends on the slide's id, not its place: a new deck alone must not overwrite the progress of another tab.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    const all = readAllProgress()
    const previous = all.get(source)
    // The cover does not count: opening the article again must not lose the slide to resume at.
    if (slide === undefined || isHost || (isCover && !previous)) return
    const kept = isCover ? previous : undefined
    all.delete(source)
    all.set(source, {
      slide: kept?.slide ?? slide,
      read: previous?.read || isLast,
      place: kept?.place ?? [position, deck.count, minutes],
    })
    const entries = [...all].map(([address, { slide, read, place }]) => [address, slide, read, ...place])
    writeStored('places', entries.slice(-MAX_ARTICLES))
  }, [source, slide, isHost, isLast, isCover])
  return useHydrated() ? resume : 0
}
