import '../../page/library.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ArticleError } from '../../article/fetchJson.ts'
import type { LibraryEntry } from '../../article/library.ts'
import { words } from '../../i18n/en/app.ts'
import { libraryWords } from '../../i18n/en/library.lazy.ts'
import { formatDate } from '../../i18n/formatDate.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import { type ReadingProgress, useAllProgress } from '../../reader/memory/useReadingProgress.ts'
import { libraryQuery } from '../queries.ts'
import { articlePath, articleUrl } from '../route.ts'
import { Screen } from '../screens/Screen.tsx'
import { BASE } from '../useRoute.ts'
import { CardPicture } from './CardPicture.lazy.tsx'

/** The library: a card for each article. */
export function LibraryPage() {
  const query = useQuery(libraryQuery())
  const progressByUrl = useAllProgress()
  useEffect(() => {
    document.title = words.name
  }, [])
  if (query.isError) {
    const problems = query.error instanceof ArticleError ? query.error.problems : []
    const retry = () => void query.refetch()
    return <Screen title={libraryWords.failed} problems={problems} busy={query.isFetching} onRetry={retry} />
  }
  return (
    <div className="library">
      <header>
        <h1>{words.name}</h1>
        <p>{libraryWords.note}</p>
      </header>
      {query.data?.length === 0 ? (
        <p className="library-empty">
          <strong>{libraryWords.empty}</strong> <span>{libraryWords.emptyHint}</span>
        </p>
      ) : null}
      <ul aria-busy={query.isPending} aria-label={libraryWords.list}>
        {query.data?.map((entry, index) => (
          <Card
            key={entry.id}
            entry={entry}
            first={index === 0}
            progress={progressByUrl.get(articleUrl(entry.id, BASE, location.origin))}
          />
        ))}
      </ul>
    </div>
  )
}

type CardProps = { entry: LibraryEntry; first: boolean; progress: ReadingProgress | undefined }

function Card({ entry, first, progress }: CardProps) {
  return (
    <li className="card" {...(entry.lang ? getTextAttributes(entry.lang) : {})}>
      <CardPicture entry={entry} first={first} />
      <div className="card-text">
        {entry.kicker ? <p className="card-kicker">{entry.kicker}</p> : null}
        <h2>
          <a href={articlePath(entry.id, BASE)}>{entry.headline}</a>
        </h2>
        {entry.standfirst ? <p className="card-standfirst">{entry.standfirst}</p> : null}
        <p className="card-foot">
          {entry.published ? (
            <time dateTime={entry.published}>{formatDate(entry.published, entry.lang ?? 'en')}</time>
          ) : null}
          {progress ? (
            <span className="card-mark" lang="en" dir="ltr" data-read={progress.read || undefined}>
              {progress.read ? libraryWords.read : libraryWords.begun}
            </span>
          ) : null}
        </p>
      </div>
    </li>
  )
}
