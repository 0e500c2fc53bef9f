import type { MouseEvent, ReactNode } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { hashForSlide } from '../../deck/location.ts'

/**
 * A link to a slide. It can be copied and opened in a new tab; a plain click adds no history entry, so that Back still
 * leaves the article.
 * @param current true if it is the current slide
 */
export function SlideLink(props: {
  deck: Deck
  index: number
  current?: boolean
  onGo: (index: number) => void
  children: ReactNode
}) {
  const { deck, index, current, onGo, children } = props
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onGo(index)
  }
  return (
    <a href={hashForSlide(deck, index) || '#'} aria-current={current ? 'step' : undefined} onClick={onClick}>
      {children}
    </a>
  )
}
