import './ArticleView.script.css'
import type { Deck } from '../../deck/buildDeck.ts'
import { useWords } from '../language/words.ts'
import { hasMany } from '../shared/hasMany.ts'
import { type NextArticle, NextLink } from '../slides/EndSlide.tsx'
import { ArticleHead, type Home } from '../text/ArticleHead.tsx'
import { Blocks } from '../text/Blocks.tsx'

/**
 * The full article: one below another, figures in their place in the text. It is also what goes on paper. Where it
 * opens and what is read in it is watchArticle.lazy.ts' business.
 * @param paper whether it is drawn to be printed: all of its pictures are then needed at once
 */
export function ArticleView(props: {
  deck: Deck
  source: string
  home?: Home | undefined
  next?: NextArticle | undefined
  minutes: number
  paper?: boolean
}) {
  const { deck, source, home, next, minutes, paper = false } = props
  const words = useWords()
  return (
    <section className="newsreel-article" aria-label={words.fullArticle} tabIndex={paper ? undefined : 0}>
      <article data-many={hasMany(deck) || undefined}>
        {deck.slides.map((slide, index) =>
          slide.position === 0 ? null : (
            <section key={slide.id} data-index={index}>
              {index === 0 ? <ArticleHead article={deck.article} home={home} minutes={minutes} /> : null}
              {slide.heading ? <h2>{slide.heading}</h2> : null}
              <div className="newsreel-body">
                <Blocks blocks={slide.body} source={source} lazy={!paper} />
              </div>
            </section>
          ),
        )}
        {next && !paper ? <NextLink next={next} /> : null}
        <div className="newsreel-article-end" />
      </article>
    </section>
  )
}
