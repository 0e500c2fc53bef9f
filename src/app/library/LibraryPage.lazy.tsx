import '../../page/library/library.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ArticleError } from '../../article/fetchJson.ts'
import type { LibraryEntry } from '../../article/library.ts'
import { words } from '../../i18n/en/app.ts'
import { libraryWords } from '../../i18n/en/library.lazy.ts'
import { pageWords } from '../../i18n/en/pages.lazy.ts'
import { LibraryList } from '../../page/library/LibraryList.lazy.tsx'
import { followReadingProgress } from '../../page/library/readingProgress.lazy.ts'
import { libraryQuery } from '../queries.ts'
import { articlePath, articleUrl, BASE } from '../route.ts'
import { Screen } from '../screens/Screen.tsx'
import { morphCards } from './morphCard.lazy.ts'

/** The library: a card for each article. */
export function LibraryPage() {
  const query = useQuery(libraryQuery())
  const client = useQueryClient()
  const library = useRef<HTMLDivElement>(null)
  useEffect(() => morphCards(client), [client])
  useEffect(() => {
    document.title = words.name
  }, [])
  const entries = query.data
  useEffect(() => {
    const list = entries && library.current?.querySelector<HTMLElement>('.library-list')
    return list ? followReadingProgress(list) : undefined
  }, [entries])
  if (query.isError) {
    const problems = query.error instanceof ArticleError ? query.error.problems : []
    const retry = () => void query.refetch()
    return <Screen title={libraryWords.failed} problems={problems} busy={query.isFetching} onRetry={retry} />
  }
  return (
    <div className="library" ref={library}>
      <header>
        <h1 className="library-name">{words.name}</h1>
        <p>{words.note}</p>
      </header>
      {entries?.length === 0 ? (
        <p className="library-empty">
          <strong>{libraryWords.empty}</strong> <span>{libraryWords.emptyHint}</span>
        </p>
      ) : null}
      {entries?.length ? (
        <LibraryList
          entries={entries}
          hasLead
          words={pageWords}
          wordsLang="en"
          lang="en"
          getHref={({ id }) => articlePath(id, BASE)}
          getSource={getSource}
        />
      ) : null}
    </div>
  )
}

const getSource = ({ id }: LibraryEntry) => articleUrl(id, BASE, location.origin)
