import type { LibraryEntry } from '../../article/library.ts'
import { formatDate } from '../../i18n/formatDate.ts'
import type { PageWords } from '../../i18n/words.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import { type CardKind, CardPicture } from './CardPicture.lazy.tsx'

/** What is the same for all cards of a list. */
export type SharedCardProps = {
  words: PageWords
  /** The language of the words. */
  wordsLang: string
  /** The language of the page: articles without a language have it, too. */
  lang: string
  /** Shortens the address of a picture. */
  toPath?: (url: string) => string
}

const NO_BREAK_SPACE = '\u00a0'

type Props = SharedCardProps & {
  entry: LibraryEntry
  kind: CardKind
  /** The path of the article's page. */
  href: string
  /** The absolute address of the article.json, which the picture's address is relative to. */
  source: string
  /** The date to show, if not that of the entry. */
  date?: string | undefined
}

/** An article's card in the library. */
export function LibraryCard(props: Props) {
  const { entry, kind, href, source, words, wordsLang, date, toPath } = props
  const { headline, kicker, standfirst, published, slides, minutes } = entry
  const lang = entry.lang ?? props.lang
  // Set `lang` only where it differs from the page's.
  const attributes = lang === props.lang ? {} : getTextAttributes(lang)
  const wordsAttributes = lang === wordsLang ? null : { lang: wordsLang, dir: getTextAttributes(wordsLang).dir }
  // The dot after each item stands where the direction of the card puts it, so the item itself has no direction. Lines
  // break between items.
  const toItem = (label: string) => {
    const text = label.replaceAll(' ', NO_BREAK_SPACE)
    return <span>{wordsAttributes ? <bdi {...wordsAttributes}>{text}</bdi> : text}</span>
  }
  const picture = CardPicture({ picture: entry.picture, kind, source, toPath })
  const className = `card${kind === 'card' ? '' : ` card-${kind}`}${picture ? '' : ' card-plain'}`
  return (
    <li className={className} {...attributes}>
      {picture}
      <div className="card-text">
        {kicker && kind !== 'row' ? <p className="card-kicker">{kicker}</p> : null}
        <h2>
          <a href={href}>{headline}</a>
        </h2>
        {standfirst && (kind === 'lead' || (kind === 'card' && !picture)) ? (
          <p className="card-standfirst">{standfirst}</p>
        ) : null}
        {published || minutes ? (
          <p className="card-foot">
            {published ? <time dateTime={published}>{formatDate(date ?? published, lang)}</time> : null}
            {slides && kind !== 'row' ? toItem(words.slides(slides)) : null}
            {minutes ? toItem(words.minutes(minutes)) : null}
          </p>
        ) : null}
      </div>
    </li>
  )
}
