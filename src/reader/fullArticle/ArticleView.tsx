import './ArticleView.script.css'
import type { Deck } from '../../deck/buildDeck.ts'
import { useWords } from '../language/words.ts'
import { hasManySlides } from '../shared/hasManySlides.ts'
import type { EndParts } from '../slides/endParts.ts'
import type { NextArticle } from '../slides/nextArticle.ts'
import { ArticleHead, type Home } from '../text/ArticleHead.tsx'
import { Blocks } from '../text/Blocks.tsx'

/**
 * The full article in one column, with its figures between the paragraphs. Also used for print. watchArticle.lazy.ts
 * scrolls it and follows the reader through it.
 * @param end the parts after the text; null while they load
 * @param forPrint true to load all pictures at once
 */
export function ArticleView(props: {
  deck: Deck
  source: string
  home?: Home | undefined
  next?: NextArticle | undefined
  minutes: number
  end: EndParts | null
  forPrint?: boolean
}) {
  const { deck, source, home, next, minutes, end, forPrint = false } = props
  const words = useWords()
  return (
    <section className="newsreel-article" aria-label={words.fullArticle} tabIndex={forPrint ? undefined : 0}>
      <article data-many={hasManySlides(deck) || undefined}>
        {deck.slides.map((slide, index) =>
          slide.position === 0 ? null : (
            <section key={slide.id} data-index={index}>
              {index === 0 ? <ArticleHead article={deck.article} home={home} minutes={minutes} /> : null}
              {slide.heading ? <h2>{slide.heading}</h2> : null}
              <div className="newsreel-body">
                <Blocks blocks={slide.body} source={source} lazy={!forPrint} />
              </div>
            </section>
          ),
        )}
        {end ? <end.ArticleEnd {...{ deck, next, forPrint }} /> : null}
        <div className="newsreel-article-end" />
      </article>
    </section>
  )
}
