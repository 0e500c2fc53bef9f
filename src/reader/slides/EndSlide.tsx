import './EndSlide.css'
import { memo } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import { SlideLink } from '../address/SlideLink.tsx'
import { useWords } from '../language/words.ts'
import { Icon } from '../shared/Icon.tsx'
import { InterfaceText } from '../shared/InterfaceText.tsx'

/** The article that the end card links to. */
export type NextArticle = {
  /** The URL of its page. */
  href: string
  /** Its headline, the text of the link. */
  headline: string
  /** Its language, if it differs from this article's. */
  lang?: string
}

/** The end card: the next article, a "Read again" button, and the credits of all pictures. */
export const EndSlide = memo(function EndSlide(props: {
  deck: Deck
  next?: NextArticle | undefined
  onGo: (index: number) => void
}) {
  const { deck, next, onGo } = props
  const words = useWords()
  return (
    <div className="newsreel-text">
      <header className="newsreel-end-head" data-scene="heading">
        <h2>
          <InterfaceText>{words.end}</InterfaceText>
        </h2>
        <button type="button" className="newsreel-button" onClick={() => onGo(0)}>
          <Icon name="again" />
          <InterfaceText>{words.readAgain}</InterfaceText>
        </button>
      </header>
      <div data-scene="text">
        {next ? <NextLink next={next} /> : null}
        {deck.credits.length ? (
          <section className="newsreel-credits">
            <h3>
              <InterfaceText>{words.credits}</InterfaceText>
            </h3>
            <ol>
              {deck.credits.map(({ credit, index, label }, order) => (
                <li key={order}>
                  <SlideLink deck={deck} index={index} onGo={onGo}>
                    {label}
                  </SlideLink>
                  <span>
                    <InterfaceText>{words.source(credit)}</InterfaceText>
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
      </div>
    </div>
  )
})

/** A link to the next article. */
export function NextLink({ next }: { next: NextArticle }) {
  const words = useWords()
  return (
    <a className="newsreel-next-article" href={next.href}>
      <span className="newsreel-kicker">
        <InterfaceText>{words.nextArticle}</InterfaceText>
      </span>
      <span className="newsreel-next-headline" {...(next.lang ? getTextAttributes(next.lang) : {})}>
        {next.headline}
      </span>
      <Icon name="next" />
    </a>
  )
}
