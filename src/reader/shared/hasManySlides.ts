import type { Deck } from '../../deck/buildDeck.ts'

/** With more slides, laying out a list of all of them would take seconds. */
const MAX_FULL_LAYOUT = 100

/**
 * True if lists of all slides should skip the layout of entries out of view (`content-visibility`). Estimated heights
 * make the list jump while scrolling, so short lists are laid out completely.
 */
export const hasManySlides = (deck: Deck): boolean => deck.count > MAX_FULL_LAYOUT
