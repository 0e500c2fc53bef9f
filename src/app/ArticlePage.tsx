import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { FetchedArticle } from '../article/fetchArticle.ts'
import { ArticleError } from '../article/fetchJson.ts'
import { Reader } from '../reader/Reader.tsx'
import { faults } from '../reader/words/faults.ts'
import { logProblems } from './logProblems.ts'
import { Notice } from './Notice.tsx'
import { articleQuery, libraryQuery } from './queries.ts'
import { articlePath } from './route.ts'
import { Screen } from './Screen.tsx'
import { Skeleton } from './Skeleton.tsx'
import { BASE } from './useRoute.ts'
import { words } from './words.ts'

/** The page of one article: its slides, or what is on the way to them. */
export function ArticlePage({ id }: { id: string }) {
  const query = useQuery(articleQuery(id))
  const online = useSyncExternalStore(
    listener => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  const problems = query.data?.problems ?? (query.error instanceof ArticleError ? query.error.problems : null)
  useEffect(() => {
    if (problems) logProblems(id, problems)
  }, [id, problems])

  if (query.data) {
    const stale = !online ? words.saved : query.isError ? words.outdated : ''
    return <Reading id={id} fetched={query.data} stale={stale} />
  }
  if (!online && !query.isError) return <Screen title={words.offline} hint={words.offlineHint} />
  if (!query.error) return <Skeleton />
  const fault = faults[query.error instanceof ArticleError ? query.error.fault : 'failed']
  return (
    <Screen
      title={fault.title}
      hint={online ? fault.hint : words.offline}
      problems={problems ?? []}
      busy={query.isFetching}
      onRetry={fault.retry ? () => void query.refetch() : undefined}
    />
  )
}

function Reading({ id, fetched, stale }: { id: string; fetched: FetchedArticle; stale: string }) {
  const { article, problems, url } = fetched
  const client = useQueryClient()
  const library = useQuery(libraryQuery()).data ?? []
  const here = library.findIndex(entry => entry.id === id)
  const next = library.length > 1 ? library[(here + 1) % library.length] : undefined
  const shown = problems.filter(problem => problem.level === 'error')
  useEffect(() => {
    document.title = `${article.headline} · ${words.name}`
  }, [article])
  return (
    <div className="article-page">
      <Reader
        key={id}
        article={article}
        source={url}
        syncUrl
        wholePage
        home={{ href: BASE, label: words.allArticles }}
        {...(next ? { next: { href: articlePath(next.id, BASE), headline: next.headline } } : {})}
        onSlide={({ position, count }) => {
          if (next && position >= count - 1) void client.prefetchQuery(articleQuery(next.id))
        }}
      />
      {stale ? <Notice text={stale} /> : shown.length ? <Notice text={words.partly} problems={problems} /> : null}
    </div>
  )
}
