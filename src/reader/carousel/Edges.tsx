import './Edges.script.css'
import type { MouseEvent } from 'react'
import type { Slide } from '../../deck/buildDeck.ts'
import { Icon } from '../shared/Icon.tsx'

/**
 * The margins beside the text of a slide, which press the bar's Previous and Next when clicked, on wide screens with a
 * mouse. They scroll with the slide, so a wheel and a trackpad work on them. Not where the picture fills the margin: a
 * click there enlarges it. For keyboards and screen readers there are the buttons.
 * @param hasNext true if Next leads somewhere
 */
export function Edges({ slide, index, hasNext }: { slide: Slide; index: number; hasNext: boolean }) {
  if (slide.kind === 'host' || (slide.picture && slide.place === 'cover')) return null
  const hasPrevious = index > 0 && slide.kind === 'section' && !slide.picture
  return (
    <>
      {hasPrevious ? <Edge name="previous" /> : null}
      {hasNext ? <Edge name="next" /> : null}
    </>
  )
}

function Edge({ name }: { name: 'previous' | 'next' }) {
  const press = ({ currentTarget }: MouseEvent) =>
    currentTarget.closest('.newsreel')?.querySelector<HTMLElement>(`.newsreel-bar [data-name="${name}"]`)?.click()
  return (
    <div className="newsreel-edge" data-edge={name} aria-hidden="true" onClick={press}>
      <Icon name={name} />
    </div>
  )
}
