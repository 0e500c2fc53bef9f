import './ArticleHead.css'
import { formatDate } from '../article/dates.ts'
import { safeLink } from '../article/safeUrl.ts'
import type { Article } from '../article/schema.ts'
import { useHydrated } from './useHydrated.ts'
import { dateLanguage, inWords, useWords } from './words/words.ts'

/** A link out of the article, as its head shows it; "All articles" in its language where it is not called otherwise. */
export type Home = { href: string; label?: string }

/** The head of an article: the way out, kicker, headline, standfirst, byline, dates, publisher and how long it takes. */
export function ArticleHead(props: { article: Article; home?: Home | undefined; minutes: number }) {
  const { article, home, minutes } = props
  const words = useWords()
  return (
    <>
      {home ? (
        <a className="newsreel-home" href={home.href}>
          {home.label ?? <span {...inWords(words)}>{words.allArticles}</span>}
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
  const own = inWords(words)
  const lang = dateLanguage(article.lang)
  // An instant is told in the reader's own time zone, which a server does not know.
  const zone = useHydrated() ? undefined : 'UTC'
  return (
    <div className="newsreel-imprint" data-scene="credit">
      {byline.length ? (
        <p className="newsreel-byline">
          {byline.map((author, index) => (
            <Name
              key={index}
              name={index ? author.name : words.by(author.name)}
              url={author.url}
              {...(index ? {} : own)}
            />
          ))}
        </p>
      ) : null}
      <p className="newsreel-dates">
        {publisher ? <Name name={publisher.name} url={publisher.url} /> : null}
        {published ? (
          <time dateTime={published} {...own}>
            {words.published(formatDate(published, lang, zone))}
          </time>
        ) : null}
        {modified ? (
          <time dateTime={modified} {...own}>
            {words.modified(formatDate(modified, lang, zone))}
          </time>
        ) : null}
        <span {...own}>{words.minutes(minutes)}</span>
      </p>
    </div>
  )
}

function Name({ name, url, ...own }: { name: string; url?: string | undefined; lang?: string; dir?: string }) {
  const href = url === undefined ? null : safeLink(url)
  return href === null ? (
    <span {...own}>{name}</span>
  ) : (
    <a href={href} {...own}>
      {name}
    </a>
  )
}
