import './CoverSlide.css'
import { memo } from 'react'
import { formatDate } from '../article/dates.ts'
import { safeLink } from '../article/safeUrl.ts'
import type { Article } from '../article/schema.ts'
import type { Slide } from '../deck/buildDeck.ts'
import { Blocks } from './Blocks.tsx'
import { FigureView } from './FigureView.tsx'
import { useWords } from './words/words.ts'

/** A link out of the article, as the cover shows it: "All articles". */
export type Home = { href: string; label: string }

/** The cover: the way out, kicker, headline, standfirst, byline, dates, publisher, and the lead with its picture. */
export const CoverSlide = memo(function CoverSlide(props: {
  slide: Slide
  article: Article
  source: string
  home?: Home | undefined
}) {
  const { slide, article, source, home } = props
  return (
    <>
      {slide.picture ? <FigureView figure={slide.picture} source={source} place="slide" first /> : null}
      <div className="newsreel-text">
        <div className="newsreel-cover-head">
          {home ? (
            <a className="newsreel-home" href={home.href}>
              {home.label}
            </a>
          ) : null}
          <header data-scene="heading">
            {article.kicker ? <p className="newsreel-kicker">{article.kicker}</p> : null}
            <h1 className="newsreel-headline">{article.headline}</h1>
            {article.standfirst ? <p className="newsreel-standfirst">{article.standfirst}</p> : null}
          </header>
          <Imprint article={article} />
        </div>
        <div className="newsreel-body" data-scene="text">
          <Blocks blocks={slide.blocks} source={source} />
        </div>
      </div>
    </>
  )
})

/** Who wrote it, when, and for whom. */
function Imprint({ article }: { article: Article }) {
  const words = useWords()
  const { byline = [], published, modified, publisher, lang = 'en' } = article
  if (!byline.length && !published && !modified && !publisher) return null
  return (
    <div className="newsreel-imprint" data-scene="credit">
      {byline.length ? (
        <p className="newsreel-byline">
          {byline.map((author, index) => (
            <Name key={index} name={index === 0 ? words.by(author.name) : author.name} url={author.url} />
          ))}
        </p>
      ) : null}
      <p className="newsreel-dates">
        {publisher ? <Name name={publisher.name} url={publisher.url} /> : null}
        {published ? <time dateTime={published}>{words.published(formatDate(published, lang))}</time> : null}
        {modified ? <time dateTime={modified}>{words.modified(formatDate(modified, lang))}</time> : null}
      </p>
    </div>
  )
}

function Name({ name, url }: { name: string; url?: string | undefined }) {
  const href = url === undefined ? null : safeLink(url)
  return href === null ? <span>{name}</span> : <a href={href}>{name}</a>
}
