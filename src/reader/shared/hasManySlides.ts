import type { Deck } from '../../deck/buildDeck.ts'

/** Beyond this many slides, those out of view are not laid out where all are listed: it would take seconds. */
const MAX_FULL_LAYOUT = 100

/**
 * Whether a list of all slides leaves aside what is out of view (`content-visibility`). Heights are then guessed, and
 * what is taller than guessed moves the rest: so a list of few is laid out whole.
 */
export const hasManySlides = (deck: Deck): boolean => deck.count > MAX_FULL_LAYOUT
