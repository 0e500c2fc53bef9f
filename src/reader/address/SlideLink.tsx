import type { MouseEvent, ReactNode } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { hashForSlide } from '../../deck/location.ts'

/**
 * A link to a slide of this deck. It can be copied or opened in a new tab as any link; a plain click goes there without
 * a new entry in the history, so that Back still leaves the article.
 * @param current marks the slide that the reader is on
 */
export function SlideLink(props: {
  deck: Deck
  index: number
  current?: boolean
  onGo: (index: number) => void
  children: ReactNode
}) {
  const { deck, index, current, onGo, children } = props
  const clicked = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onGo(index)
  }
  return (
    <a href={hashForSlide(deck, index) || '#'} aria-current={current ? 'step' : undefined} onClick={clicked}>
      {children}
    </a>
  )
}
