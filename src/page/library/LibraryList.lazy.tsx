import type { LibraryEntry } from '../../article/library.ts'
import type { PageWords } from '../../i18n/words.ts'
import type { CardKind } from './CardPicture.lazy.tsx'
import { LibraryCard } from './LibraryCard.lazy.tsx'

/** How many articles have a card with a large picture; the others are rows. Fills 2, 3 and 4 columns. */
const CARD_COUNT = 12

type Props = {
  entries: readonly LibraryEntry[]
  /** Whether the first article is the lead story. */
  hasLead: boolean
  words: PageWords
  /** The language of the words. */
  wordsLang: string
  /** The language of the page. */
  lang: string
  /** Returns the path of an article's page. */
  getHref: (entry: LibraryEntry) => string
  /** Returns the absolute address of an article.json. */
  getSource: (entry: LibraryEntry) => string
  /** Returns the date to show, if not that of the entry. */
  getDate?: (entry: LibraryEntry) => string | undefined
  /** Shortens the address of a picture. */
  toPath?: (url: string) => string
}

/** The articles of a front page: the lead story, cards in columns, then rows. `library.css` styles it. */
export function LibraryList(props: Props) {
  const { entries, hasLead, words, wordsLang, lang, getHref, getSource, getDate, toPath } = props
  const firstCard = hasLead ? 1 : 0
  const toKind = (index: number): CardKind =>
    index < firstCard ? 'lead' : index < firstCard + CARD_COUNT ? 'card' : 'row'
  return (
    <ul
      className="library-list"
      aria-label={words.articles}
      // For readingProgress.lazy.ts.
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
          words={words}
          wordsLang={wordsLang}
          lang={lang}
          date={getDate?.(entry)}
          toPath={toPath}
        />
      ))}
    </ul>
  )
}
