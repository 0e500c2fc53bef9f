import type { ReactNode } from 'react'
import type { LibraryEntry } from '../article/library.ts'
import { safePicture } from '../article/safeUrl.ts'
import { formatDate } from '../i18n/formatDate.ts'
import { getTextAttributes } from '../i18n/writing.ts'
import { framing } from '../reader/figure/framing.ts'
import { sourceSets } from '../reader/figure/sourceSets.ts'

type Props = {
  entry: LibraryEntry
  /** The path of the article's page. */
  href: string
  /** The absolute address of the article.json, which the picture's address is relative to. */
  source: string
  /** The language of an article that does not state its own; without one it is that of the page. */
  lang?: string | undefined
  /** The date to show, if not that of the entry. */
  date?: string | undefined
  /** True for the first card: its picture is not loaded lazily. */
  isFirst: boolean
  /** Shortens the address of a picture. */
  toPath?: ((url: string) => string) | undefined
  /** Shown after the date. */
  children?: ReactNode
}

/** An article's card in the library. `library.css` styles it. */
export function LibraryCard({ entry, href, source, lang, date, isFirst, toPath, children }: Props) {
  const { headline, kicker, standfirst, published } = entry
  const language = entry.lang ?? lang
  return (
    <li className="card" {...(language ? getTextAttributes(language) : {})}>
      <CardPicture picture={entry.picture} source={source} isFirst={isFirst} toPath={toPath} />
      <div className="card-text">
        {kicker ? <p className="card-kicker">{kicker}</p> : null}
        <h2>
          <a href={href}>{headline}</a>
        </h2>
        {standfirst ? <p className="card-standfirst">{standfirst}</p> : null}
        {published || children ? (
          <p className="card-foot">
            {published ? <time dateTime={published}>{formatDate(date ?? published, language ?? 'en')}</time> : null}
            {children}
          </p>
        ) : null}
      </div>
    </li>
  )
}

type PictureProps = Pick<Props, 'source' | 'isFirst' | 'toPath'> & { picture: LibraryEntry['picture'] | undefined }

/** Silent for screen readers: it only repeats what the headline beside it links to. */
function CardPicture({ picture, source, isFirst, toPath = url => url }: PictureProps) {
  const src = picture?.src === undefined ? null : safePicture(picture.src, source)
  if (!picture || src === null) return <div className="card-picture" />
  // The addresses in a srcset contain no spaces.
  const toPaths = (set: string) => set.split(', ').map(toPath).join(', ')
  return (
    <picture className="card-picture">
      {sourceSets(picture.sources ?? [], source).map(([type, srcSet]) => (
        <source key={type} type={type} srcSet={toPaths(srcSet)} sizes="(min-width: 46em) 30em, 100vw" />
      ))}
      <img
        src={toPath(src)}
        alt=""
        width={picture.width}
        height={picture.height}
        loading={isFirst ? undefined : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        {...framing(picture)}
      />
    </picture>
  )
}
