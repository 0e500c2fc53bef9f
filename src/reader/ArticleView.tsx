import './ArticleView.css'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Deck } from '../deck/buildDeck.ts'
import { ArticleHead, type Home } from './ArticleHead.tsx'
import { Blocks } from './Blocks.tsx'
import { type NextArticle, NextLink } from './EndSlide.tsx'
import { type Reading, showBlock } from './reading.ts'
import { useWords } from './words/words.ts'

/**
 * The full article: one below another, figures in their place in the text. It is also what goes on paper.
 * @param start where it opens: the block that was read on the slide
 * @param asked grows with every slide that was asked for (Place.turn); the view then shows the section `goal`
 * @param onPass told the index of the section that the reader has come to
 * @param paper whether it is drawn to be printed: all of its pictures are then needed at once
 */
export function ArticleView(props: {
  deck: Deck
  source: string
  home?: Home | undefined
  next?: NextArticle | undefined
  minutes: number
  start?: Reading | null
  goal: number
  asked: number
  paper?: boolean
  onPass: (index: number) => void
}) {
  const { deck, source, home, next, minutes, start = null, goal, asked, paper = false, onPass } = props
  const words = useWords()
  const view = useRef<HTMLElement>(null)
  const now = useRef({ start, goal, asked, onPass })
  useLayoutEffect(() => {
    now.current = { ...now.current, goal, onPass }
  })

  useLayoutEffect(() => {
    const { start, goal } = now.current
    const element = view.current
    if (!element || paper) return
    // With the focus inside, the keys that scroll a page scroll it. Nobody went there by Tab, so no ring is drawn.
    element.dataset['quiet'] = ''
    element.addEventListener('blur', () => delete element.dataset['quiet'], { once: true })
    element.focus({ preventScroll: true })
    if (goal > 0 || start?.block) showBlock(element, start ?? { index: goal, block: 0 })
  }, [paper])

  // The contents, and addresses that are changed by hand.
  useEffect(() => {
    if (asked === now.current.asked || !view.current) return
    now.current.asked = asked
    showBlock(view.current, { index: now.current.goal, block: 0 })
  }, [asked])

  // The section that crosses the upper part of the view is the one that is read.
  useEffect(() => {
    const element = view.current
    if (!element || paper) return
    const observer = new IntersectionObserver(
      entries => {
        const last = entries.filter(entry => entry.isIntersecting).at(-1)?.target
        if (last instanceof HTMLElement) now.current.onPass(Number(last.dataset['index']))
      },
      { root: element, rootMargin: '-15% 0px -80% 0px' },
    )
    for (const section of element.querySelectorAll('[data-index]')) observer.observe(section)
    return () => observer.disconnect()
  }, [paper])

  return (
    <section ref={view} className="newsreel-article" aria-label={words.fullArticle} tabIndex={paper ? undefined : 0}>
      <article>
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
      </article>
    </section>
  )
}
