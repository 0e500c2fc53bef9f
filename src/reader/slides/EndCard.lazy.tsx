import './EndCard.script.css'
import type { ReactNode } from 'react'
import { findCoverFigure } from '../../article/coverFigure.ts'
import type { Deck } from '../../deck/buildDeck.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import { SlideLink } from '../address/SlideLink.lazy.tsx'
import { usePicturesWait } from '../figure/useFirstPicture.ts'
import { languageAttributes, useWords } from '../language/words.ts'
import type { PanelName } from '../panels/panelNames.ts'
import { Icon, LineIcon } from '../shared/Icon.tsx'
import { InterfaceText } from '../shared/InterfaceText.tsx'
import { LAZY_ICON_PATHS } from '../shared/icons.lazy.ts'
import type { View } from '../shared/session.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import { type EndPicture, toEndPicture, useNextPicture } from './endPicture.lazy.ts'
import type { NextArticle } from './nextArticle.ts'

/** The props of the end card. */
export type EndCardProps = {
  deck: Deck
  /** The URL of the article.json. */
  source: string
  next?: NextArticle | undefined
  onGo: (index: number) => void
  /** Opens a panel. */
  onOpen: (panel: PanelName) => void
  onView: (view: View) => void
}

/**
 * The end card: the next article with its picture, else the article's own picture, dimmed. Then buttons to read again,
 * to share and to open the full article, and the credits of all pictures.
 */
export function EndCard({ deck, source, next, onGo, onOpen, onView }: EndCardProps) {
  const words = useWords()
  const waits = usePicturesWait()
  const isHydrated = useHydrated()
  const own = next || waits ? undefined : findCoverFigure(deck.article)
  return (
    <div className="newsreel-end">
      {next ? <NextCard next={next} /> : <Hero picture={toEndPicture(own, source)} />}
      <div className="newsreel-text">
        <h2 data-scene="heading">
          <InterfaceText>{words.end}</InterfaceText>
        </h2>
        <div data-scene="text">
          {isHydrated ? (
            <div className="newsreel-end-actions">
              <Action name="again" text={words.readAgain} onPress={() => onGo(0)} />
              <Action name="share" text={words.share} onPress={() => onOpen('share')} />
              <Action name="article" text={words.fullArticle} onPress={() => onView('article')} />
            </div>
          ) : null}
          <Credits deck={deck} onGo={onGo} />
        </div>
      </div>
    </div>
  )
}

function Action({ name, text, onPress }: { name: keyof typeof LAZY_ICON_PATHS; text: string; onPress: () => void }) {
  return (
    <button type="button" onClick={onPress} {...languageAttributes(useWords())}>
      <LineIcon name={name} path={LAZY_ICON_PATHS[name]} />
      <span>{text}</span>
    </button>
  )
}

/** The end of the full article: the credits, and the next article, which paper does not need. */
export function ArticleEnd(props: { deck: Deck; next?: NextArticle | undefined; forPrint: boolean }) {
  const { deck, next, forPrint } = props
  return (
    <>
      <Credits deck={deck} isOpen={forPrint} />
      {next && !forPrint ? <NextCard next={next} /> : null}
    </>
  )
}

/** A link to the next article: its picture, its headline and the minutes that it takes. */
function NextCard({ next }: { next: NextArticle }) {
  const words = useWords()
  const { href, headline, lang, minutes } = next
  return (
    <a className="newsreel-next-article" href={href}>
      <Hero picture={useNextPicture(next)}>
        <span className="newsreel-kicker">
          <InterfaceText>{words.nextArticle}</InterfaceText>
          {minutes ? (
            <span className="newsreel-next-minutes">
              <InterfaceText>{words.minutes(minutes)}</InterfaceText>
            </span>
          ) : null}
        </span>
        <span className="newsreel-next-headline" {...(lang ? getTextAttributes(lang) : {})}>
          {headline}
        </span>
        <span className="newsreel-next-go">
          <span {...languageAttributes(words)}>{words.readNext}</span>
          <Icon name="next" />
        </span>
      </Hero>
    </a>
  )
}

/** A picture with words on it. Silent for screen readers, as the words say what it stands for. */
function Hero({ picture, children }: { picture: EndPicture | null; children?: ReactNode }) {
  const isServed = !useHydrated()
  return (
    <span className="newsreel-hero">
      {picture ? (
        <span className="newsreel-frame">
          {picture.colour ? <svg className="newsreel-colour" color={picture.colour} aria-hidden="true" /> : null}
          <picture>
            {picture.sets.map(([type, srcSet]) => (
              <source key={type} type={type} srcSet={srcSet} sizes={picture.sizes} />
            ))}
            <img
              {...picture.attributes}
              alt=""
              loading={isServed ? 'lazy' : 'eager'}
              decoding="async"
              data-scene="picture"
            />
          </picture>
        </span>
      ) : null}
      {children ? <span className="newsreel-hero-text">{children}</span> : null}
    </span>
  )
}

/**
 * The credits of all pictures, folded: each names its picture and links to its slide.
 * @param onGo without it, the pictures are on the same page, and there are no links
 * @param isOpen true on paper, where nothing can be unfolded
 */
function Credits(props: { deck: Deck; onGo?: (index: number) => void; isOpen?: boolean }) {
  const { deck, onGo, isOpen } = props
  const words = useWords()
  if (!deck.credits.length) return null
  return (
    <details className="newsreel-credits" open={isOpen}>
      <summary>
        <InterfaceText>{words.creditsOf(deck.credits.length)}</InterfaceText>
      </summary>
      <ol>
        {deck.credits.map(({ credit, index, label }, order) => (
          <li key={order}>
            {onGo ? (
              <SlideLink deck={deck} index={index} onGo={onGo}>
                {label}
              </SlideLink>
            ) : (
              <b>{label}</b>
            )}
            <span>
              <InterfaceText>{words.source(credit)}</InterfaceText>
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
