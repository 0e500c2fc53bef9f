import './CoverSlide.css'
import './CoverPicture.css'
import './CoverSlide.script.css'
import { memo } from 'react'
import type { Deck, Slide } from '../../deck/buildDeck.ts'
import { FigureView } from '../figure/FigureView.tsx'
import { ArticleHead, type Home } from '../text/ArticleHead.tsx'
import { Blocks } from '../text/Blocks.tsx'

/**
 * The cover: the article's head and the lead, with a picture behind or beside them.
 * @param minutes the reading time
 */
export const CoverSlide = memo(function CoverSlide(props: {
  deck: Deck
  slide: Slide
  source: string
  home?: Home | undefined
  minutes: number
}) {
  const { deck, slide, source, home, minutes } = props
  return (
    <>
      {slide.picture ? <FigureView figure={slide.picture} source={source} place={slide.place} first /> : null}
      <div className="newsreel-text">
        <div>
          <ArticleHead article={deck.article} home={home} minutes={minutes} />
        </div>
        <div className="newsreel-body" data-scene="text">
          <Blocks blocks={slide.blocks} source={source} />
        </div>
      </div>
    </>
  )
})
