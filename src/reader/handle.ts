import { type Ref, useImperativeHandle } from 'react'
import type { Deck, Slide } from '../deck/buildDeck.ts'
import type { CarouselStore } from '../deck/carouselStore.ts'
import { indexOfPosition, positionOfIndex } from '../deck/position.ts'
import type { View } from './shared/session.ts'

/** The methods of a Reader's `ref`, which move it from outside. */
export type ReaderHandle = {
  /**
   * Goes to a slide.
   * @param slide the id of a section, `end` for the end card, or a position (1-based)
   * @returns false if there is no such slide
   */
  goTo: (slide: string | number) => boolean
  /** Goes to the next slide. Does nothing at the end. */
  next: () => void
  /** Goes to the previous slide. Does nothing at the start. */
  previous: () => void
  /** Changes between slides and the full article, and keeps the place. */
  setView: (view: View) => void
  /** The position (1-based) of the slide that was last asked for. */
  readonly position: number
  /** The number of slides, without the end card and host slides. */
  readonly count: number
}

/** A slide that a reader shows, as passed to `onSlide`. */
export type ShownSlide = Pick<Slide, 'kind' | 'label'> & {
  /** The id of the section, `cover`, `end`, or the id of a host slide. */
  id: string
  /** The position (1-based). A host slide has that of the slide before it; the end card has `count`. */
  position: number
  /** The number of slides, without the end card and host slides. */
  count: number
}

/**
 * Finds a slide by the id of its section, else by its position.
 * @param slide an id, a position, or a string with the digits of a position
 * @returns its index, or null if there is none
 */
export function findSlide(deck: Deck, slide: string | number): number | null {
  const index = deck.slides.findIndex(each => each.id === slide && each.kind !== 'host')
  if (index >= 0) return index
  const position = Number(slide)
  return Number.isInteger(position) && position >= 1 && position <= deck.count ? indexOfPosition(deck, position) : null
}

/**
 * Sets a Reader's ref.
 * @param actions what the methods of the handle do
 */
export function useHandle(
  ref: Ref<ReaderHandle> | undefined,
  deck: Deck,
  store: CarouselStore,
  actions: Omit<ReaderHandle, 'goTo' | 'position' | 'count'> & { goTo: (index: number) => void },
): void {
  useImperativeHandle(
    ref,
    (): ReaderHandle => ({
      ...actions,
      goTo: slide => {
        const found = findSlide(deck, slide)
        if (found !== null) actions.goTo(found)
        return found !== null
      },
      get position() {
        return positionOfIndex(deck, store.get().target)
      },
      count: deck.count,
    }),
  )
}
