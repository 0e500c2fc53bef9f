import './CoverSlide.css'
import './CoverSlide.script.css'
import { memo } from 'react'
import type { Deck, Slide } from '../../deck/buildDeck.ts'
import { FigureView } from '../figure/FigureView.tsx'
import { languageAttributes, useWords } from '../language/words.ts'
import { Icon } from '../shared/Icon.tsx'
import { slideName } from '../shared/slideName.ts'
import { ArticleHead, type Home } from '../text/ArticleHead.tsx'
import { Blocks } from '../text/Blocks.tsx'

/**
 * The cover: the article's head and the lead with its picture.
 * @param minutes the reading time
 * @param resume the index of the slide where the last visit ended, offered by a button; 0 for none
 */
export const CoverSlide = memo(function CoverSlide(props: {
  deck: Deck
  slide: Slide
  source: string
  home?: Home | undefined
  minutes: number
  resume: number
  onGo: (index: number) => void
}) {
  const { deck, slide, source, home, minutes, resume, onGo } = props
  return (
    <>
      {slide.picture ? <FigureView figure={slide.picture} source={source} place="slide" first /> : null}
      <div className="newsreel-text">
        <div>
          <ArticleHead article={deck.article} home={home} minutes={minutes} />
          {resume > 0 ? <Resume deck={deck} index={resume} onGo={onGo} /> : null}
        </div>
        <div className="newsreel-body" data-scene="text">
          <Blocks blocks={slide.blocks} source={source} />
        </div>
      </div>
    </>
  )
})

function Resume({ deck, index, onGo }: { deck: Deck; index: number; onGo: (index: number) => void }) {
  const words = useWords()
  return (
    <button type="button" className="newsreel-button newsreel-resume" onClick={() => onGo(index)}>
      <span {...languageAttributes(words)}>{words.resume(slideName(deck, index, words))}</span>
      <Icon name="next" />
    </button>
  )
}
