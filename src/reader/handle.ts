import { type Ref, useImperativeHandle } from 'react'
import type { Deck, Slide } from '../deck/buildDeck.ts'
import { indexOfPosition, positionOfIndex } from '../deck/position.ts'
import type { View } from './shared/session.ts'

/** What a Reader's `ref` gives: asking it to move, from outside. */
export type ReaderHandle = {
  /**
   * Goes to a slide.
   * @param slide the id of a section, `end` for the end card, or a position (1-based)
   * @returns whether there is such a slide
   */
  goTo: (slide: string | number) => boolean
  /** Goes to the slide after the one last asked for; at the end nowhere. */
  next: () => void
  /** Goes to the slide before the one last asked for; at the start nowhere. */
  previous: () => void
  /** Shows slides, or the full article at the same place. */
  setView: (view: View) => void
  /** The position (1-based) of the slide last asked for. */
  readonly position: number
  /** How many slides the article has, the end card and host slides not counted. */
  readonly count: number
}

/** The slide that a reader has come to, as its host is told. */
export type ShownSlide = Pick<Slide, 'kind' | 'label'> & {
  /** The id of the section, `cover`, `end`, or what the host called its slide. */
  id: string
  /** 1-based; of a host slide that of the slide before it, of the end card `count`. */
  position: number
  /** How many slides the article has, the end card and host slides not counted. */
  count: number
}

/** The index of a slide by its section's id, else by its position, also in digits; null when the deck has none such. */
export function findSlide(deck: Deck, slide: string | number): number | null {
  const index = deck.slides.findIndex(each => each.id === slide && each.kind !== 'host')
  if (index >= 0) return index
  const position = Number(slide)
  return Number.isInteger(position) && position >= 1 && position <= deck.count ? indexOfPosition(deck, position) : null
}

/** Connects a Reader's ref to its place. */
export function useHandle(
  ref: Ref<ReaderHandle> | undefined,
  deck: Deck,
  goal: number,
  act: Omit<ReaderHandle, 'goTo' | 'position' | 'count'> & { goTo: (index: number) => void },
): void {
  useImperativeHandle(
    ref,
    (): ReaderHandle => ({
      ...act,
      goTo: slide => {
        const index = findSlide(deck, slide)
        if (index !== null) act.goTo(index)
        return index !== null
      },
      position: positionOfIndex(deck, goal),
      count: deck.count,
    }),
  )
}
