import './ArticleHead.css'
import type { ReactNode } from 'react'
import { safeLink } from '../../article/safeUrl.ts'
import type { Article } from '../../article/schema.ts'
import { formatDate } from '../../i18n/formatDate.ts'
import { dateLanguage, inWords, useWords } from '../language/words.ts'
import { InWords } from '../shared/InWords.tsx'
import { useHydrated } from '../shared/useHydrated.ts'

/** A link out of the article, shown on its cover. */
export type Home = {
  /** Where it leads. */
  href: string
  /** Its text. "All articles" in the article's language by default. */
  label?: string
}

/**
 * The head of an article: the way out, kicker, headline, standfirst, byline, dates, publisher and how long it takes.
 */
export function ArticleHead(props: { article: Article; home?: Home | undefined; minutes: number }) {
  const { article, home, minutes } = props
  const words = useWords()
  return (
    <>
      {home ? (
        <a className="newsreel-home" href={home.href}>
          {home.label ?? <InWords>{words.allArticles}</InWords>}
        </a>
      ) : null}
      <header data-scene="heading">
        {article.kicker ? <p className="newsreel-kicker">{article.kicker}</p> : null}
        <h1 className="newsreel-headline" part="headline">
          {article.headline}
        </h1>
        {article.standfirst ? <p className="newsreel-standfirst">{article.standfirst}</p> : null}
      </header>
      <Imprint article={article} minutes={minutes} />
    </>
  )
}

/** Who wrote it, when, for whom, and how long it takes to read. */
function Imprint({ article, minutes }: { article: Article; minutes: number }) {
  const words = useWords()
  const { byline = [], published, modified, publisher } = article
  const lang = dateLanguage(article.lang)
  // An instant is told in the reader's own time zone, which a server does not know.
  const zone = useHydrated() ? undefined : 'UTC'
  return (
    <div className="newsreel-imprint" data-scene="credit">
      {byline.length ? (
        <p className="newsreel-byline">
          {byline.map((author, index) => (
            <Name key={index} url={author.url}>
              {index ? author.name : <InWords>{words.by(author.name)}</InWords>}
            </Name>
          ))}
        </p>
      ) : null}
      <p className="newsreel-dates">
        {publisher ? <Name url={publisher.url}>{publisher.name}</Name> : null}
        {published ? (
          <span>
            <time dateTime={published} {...inWords(words)}>
              {words.published(formatDate(published, lang, zone))}
            </time>
          </span>
        ) : null}
        {modified ? (
          <span>
            <time dateTime={modified} {...inWords(words)}>
              {words.modified(formatDate(modified, lang, zone))}
            </time>
          </span>
        ) : null}
        <span>
          <InWords>{words.minutes(minutes)}</InWords>
        </span>
      </p>
    </div>
  )
}

function Name({ url, children }: { url?: string | undefined; children: ReactNode }) {
  const href = url === undefined ? null : safeLink(url)
  return href === null ? <span>{children}</span> : <a href={href}>{children}</a>
}
