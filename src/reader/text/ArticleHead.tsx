import './ArticleHead.css'
import type { ReactNode } from 'react'
import { safeLink } from '../../article/names/safeUrl.ts'
import type { Article } from '../../article/schema.ts'
import { formatDate } from '../../i18n/formatDate.ts'
import { getDateLanguage, languageAttributes, useWords } from '../language/words.ts'
import { InterfaceText } from '../shared/InterfaceText.tsx'
import { useHydrated } from '../shared/useHydrated.ts'

/** A link out of the article, shown on the cover. */
export type Home = {
  /** The URL. */
  href: string
  /** The text. Default: "All articles" in the article's language. */
  label?: string
}

/**
 * The head of an article: home link, kicker, headline, standfirst, byline, publisher, dates and reading time.
 * @param minutes the reading time
 */
export function ArticleHead(props: { article: Article; home?: Home | undefined; minutes: number }) {
  const { article, home, minutes } = props
  const words = useWords()
  return (
    <>
      {home ? (
        <a className="newsreel-home" href={home.href}>
          {home.label ?? <InterfaceText>{words.allArticles}</InterfaceText>}
        </a>
      ) : null}
      <header data-scene="heading">
        {article.kicker ? <p className="newsreel-kicker">{article.kicker}</p> : null}
        <h1 className="newsreel-headline" part="headline">
          {article.headline}
        </h1>
      </header>
      <div data-scene="credit">
        {article.standfirst ? <p className="newsreel-standfirst">{article.standfirst}</p> : null}
        <Imprint article={article} minutes={minutes} />
      </div>
    </>
  )
}

/** Byline, publisher, dates and reading time. */
function Imprint({ article, minutes }: { article: Article; minutes: number }) {
  const words = useWords()
  const { byline = [], published, modified, publisher } = article
  const lang = getDateLanguage(article.lang)
  // Times are shown in the reader's time zone, which a server does not know.
  const timeZone = useHydrated() ? undefined : 'UTC'
  return (
    <div className="newsreel-imprint">
      {byline.length ? (
        <p className="newsreel-byline">
          {byline.map((author, index) => (
            <Name key={index} url={author.url}>
              {index ? author.name : <InterfaceText>{words.by(author.name)}</InterfaceText>}
            </Name>
          ))}
        </p>
      ) : null}
      <p className="newsreel-dates">
        {publisher ? <Name url={publisher.url}>{publisher.name}</Name> : null}
        {published ? (
          <span>
            <time dateTime={published} {...languageAttributes(words)}>
              {words.published(formatDate(published, lang, timeZone))}
            </time>
          </span>
        ) : null}
        {modified ? (
          <span>
            <time dateTime={modified} {...languageAttributes(words)}>
              {words.modified(formatDate(modified, lang, timeZone))}
            </time>
          </span>
        ) : null}
        <span>
          <InterfaceText>{words.minutes(minutes)}</InterfaceText>
        </span>
      </p>
    </div>
  )
}

function Name({ url, children }: { url?: string | undefined; children: ReactNode }) {
  const href = url === undefined ? null : safeLink(url)
  return href === null ? <span>{children}</span> : <a href={href}>{children}</a>
}
