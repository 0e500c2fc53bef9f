import './SectionSlide.css'
import { memo } from 'react'
import type { Slide } from '../../deck/buildDeck.ts'
import { FigureView } from '../figure/FigureView.tsx'
import { Blocks } from '../text/Blocks.tsx'

/**
 * A section: its picture with the credit, its heading and its text.
 * @param first true if its picture is the first of the page
 * @param lazy true to load its pictures only when they come near
 */
export const SectionSlide = memo(function SectionSlide({
  slide,
  source,
  first,
  lazy,
}: {
  slide: Slide
  source: string
  first: boolean
  lazy: boolean
}) {
  return (
    <>
      {slide.picture ? (
        <FigureView figure={slide.picture} source={source} place="slide" first={first} lazy={lazy} />
      ) : null}
      <div className="newsreel-text">
        {slide.heading ? (
          <h2 part="heading" data-scene="heading">
            {slide.heading}
          </h2>
        ) : null}
        <div className="newsreel-body" part="text" data-scene="text">
          <Blocks blocks={slide.blocks} source={source} lazy={lazy} />
        </div>
      </div>
    </>
  )
})
