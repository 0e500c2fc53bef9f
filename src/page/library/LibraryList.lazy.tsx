import type { LibraryEntry } from '../../article/library.ts'
import type { CardKind } from './CardPicture.lazy.tsx'
import { LibraryCard, type SharedCardProps } from './LibraryCard.lazy.tsx'

/** How many articles have a card with a large picture; the others are rows. Fills 2, 3 and 4 columns. */
const CARD_COUNT = 12

type Props = SharedCardProps & {
  entries: readonly LibraryEntry[]
  /** Whether the first article is the lead story. */
  hasLead: boolean
  /** Returns the path of an article's page. */
  getHref: (entry: LibraryEntry) => string
  /** Returns the absolute address of an article.json. */
  getSource: (entry: LibraryEntry) => string
  /** Returns the date to show, if not that of the entry. */
  getDate?: (entry: LibraryEntry) => string | undefined
}

/** A list of articles: the lead story, cards in columns, then rows. */
export function LibraryList({ entries, hasLead, getHref, getSource, getDate, ...shared }: Props) {
  const { words, wordsLang, lang } = shared
  const firstCard = hasLead ? 1 : 0
  const toKind = (index: number): CardKind =>
    index < firstCard ? 'lead' : index < firstCard + CARD_COUNT ? 'card' : 'row'
  return (
    <ul
      className="library-list"
      aria-label={words.articles}
      // The words that readingProgress.lazy.ts shows.
      data-read={words.read}
      data-slide={words.slideOf}
      data-left={words.minutesLeft}
      data-continue={words.continueReading}
      {...(lang === wordsLang ? {} : { lang: wordsLang })}
    >
      {entries.map((entry, index) => (
        <LibraryCard
          key={entry.id}
          entry={entry}
          kind={toKind(index)}
          href={getHref(entry)}
          source={getSource(entry)}
          date={getDate?.(entry)}
          {...shared}
        />
      ))}
    </ul>
  )
}
