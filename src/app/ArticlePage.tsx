import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { FetchedArticle } from '../article/fetchArticle.ts'
import { ArticleError } from '../article/fetchJson.ts'
import { findNextEntry } from '../article/findNextEntry.ts'
import type { LibraryEntry } from '../article/library.ts'
import { words } from '../i18n/en/app.ts'
import { articleErrors } from '../i18n/en/articleErrors.ts'
import type { FrameConnection } from '../page/frame.lazy.ts'
import { Notice } from '../page/Notice.tsx'
import { useFirstPicture } from '../reader/figure/useFirstPicture.ts'
import { Reader } from '../reader/Reader.tsx'
import type { ReaderProps } from '../reader/readerProps.ts'
import { embedAddresses } from '../reader/share/embedAddresses.ts'
import type { NextArticle } from '../reader/slides/nextArticle.ts'
import { articleQuery, libraryQuery } from './queries.ts'
import { articlePath, articleUrl, BASE } from './route.ts'
import { ProblemDetails } from './screens/ProblemDetails.tsx'
import { Screen } from './screens/Screen.tsx'
import { Skeleton } from './screens/Skeleton.tsx'

/**
 * The page of one article: the reader, a skeleton while the article loads, or an error screen.
 * @param frame the connection to the host page, in an iframe: the page then has no links to the library or next article
 */
export function ArticlePage({ id, frame }: { id: string; frame?: FrameConnection }) {
  const query = useQuery(articleQuery(id))
  const online = useSyncExternalStore(
    listener => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  const { data, error } = query
  const problems = data?.problems ?? (error instanceof ArticleError ? error.problems : null)
  useEffect(() => {
    // If it fails: the page lists them, too.
    if (problems?.length)
      import('./logProblems.lazy.ts').then(({ logProblems }) => logProblems(id, problems)).catch(() => {})
  }, [id, problems])
  // A layout effect runs before the reader's effects: `ready` must be sent before `slide`.
  useLayoutEffect(() => {
    if (data) frame?.onReady(data.article)
    else if (error) frame?.onError(error)
  }, [data, error, frame])

  if (data) {
    const staleNotice = !online ? words.savedCopyOffline : query.isError ? words.savedCopyOutdated : ''
    return frame ? (
      <ArticleReader id={id} fetched={data} staleNotice={staleNotice} embedded {...frame} />
    ) : (
      <StandaloneArticle id={id} fetched={data} staleNotice={staleNotice} />
    )
  }
  if (!online && !query.isError) return <Screen title={words.offline} hint={words.articleNotSavedHint} />
  if (!error) return <Skeleton />
  const { title, hint, retry } = articleErrors[error instanceof ArticleError ? error.code : 'failed']
  return (
    <Screen
      title={title}
      hint={online ? hint : words.offline}
      problems={problems ?? []}
      busy={query.isFetching}
      onRetry={retry ? () => void query.refetch() : undefined}
    />
  )
}

const toNextArticle = ({ id, ...entry }: LibraryEntry): NextArticle => ({
  ...entry,
  href: articlePath(id, BASE),
  article: articleUrl(id, BASE, location.origin),
})

type ArticleReaderProps = {
  id: string
  fetched: FetchedArticle
  staleNotice: string
  pageRef?: RefObject<HTMLDivElement | null>
}

/**
 * An article with links to the library and to the next article, which is prefetched on the last slide but one. The list
 * of articles, which can be long, waits for the first picture.
 */
function StandaloneArticle(props: ArticleReaderProps) {
  const client = useQueryClient()
  const page = useRef<HTMLDivElement>(null)
  const library = useQuery({ ...libraryQuery(), enabled: useFirstPicture(page) }).data ?? []
  const index = library.findIndex(entry => entry.id === props.id)
  const next = findNextEntry(library, index)
  return (
    <ArticleReader
      {...props}
      pageRef={page}
      home={{ href: BASE }}
      {...(next ? { next: toNextArticle(next) } : {})}
      onSlide={({ position, count }) => {
        if (next && position >= count - 1) void client.prefetchQuery(articleQuery(next.id))
      }}
    />
  )
}

function ArticleReader(props: ArticleReaderProps & Partial<ReaderProps>) {
  const { id, fetched, staleNotice, pageRef, ...readerProps } = props
  const { article, problems, url } = fetched
  const notice = staleNotice || (problems.some(problem => problem.level === 'error') ? words.partlyShown : '')
  useEffect(() => {
    document.title = `${article.headline} · ${words.name}`
  }, [article])
  return (
    <div ref={pageRef} className="article-page">
      <Reader
        key={id}
        {...readerProps}
        article={article}
        source={url}
        syncUrl
        wholePage
        embed={embedAddresses(id, new URL(BASE, location.origin).href)}
      />
      {notice ? (
        <Notice key={`notice of ${id}`} text={notice} dismiss={words.dismiss}>
          {staleNotice ? null : <ProblemDetails problems={problems} />}
        </Notice>
      ) : null}
    </div>
  )
}
