import { useCallback, useEffect, useState } from 'react'
import { type FetchedArticle, fetchArticle } from '../article/fetchArticle.ts'
import { ArticleError, type ArticleErrorCode } from '../article/fetchJson.ts'
import { embedWords } from '../i18n/en/element.ts'
import { loadWords } from '../reader/language/words.ts'
import type { DispatchEvent } from './events.ts'
import { resolveHttpUrl } from './resolveHttpUrl.ts'

/** An article that has arrived. */
export type LoadedArticle = FetchedArticle & { status: 'ready' }
type State =
  | { status: 'loading' }
  | { status: 'invalid' }
  | LoadedArticle
  /** `foreign`: from another origin than the page's, which has to allow it. */
  | { status: 'failed'; fault: ArticleErrorCode; foreign: boolean }

/**
 * The article of an address, fetched anew when that changes. Tells the page why there is none; a fetch that nobody
 * waits for any more is aborted.
 * @param src relative to the page, as the element's attribute has it
 */
export function useArticle(src: string | null, tell: DispatchEvent): { state: State; retry: () => void } {
  const [tries, setTries] = useState(0)
  const [{ key, state }, setState] = useState<{ key: string; state: State }>({ key: '', state: { status: 'loading' } })
  const wanted = `${tries} ${src}`
  useEffect(() => {
    const set = (state: State) => setState({ key: wanted, state })
    const url = resolveHttpUrl(src)
    if (url === null) {
      const message = src?.trim() ? embedWords.badSrc(src) : embedWords.noSrcHint
      // biome-ignore lint/suspicious/noConsole: for whoever writes the page; its readers can do nothing about it.
      console.warn(`<newsreel-reader>: ${message}`)
      tell('newsreel:error', { fault: 'invalid', attribute: 'src', message })
      return set({ status: 'invalid' })
    }
    const gone = new AbortController()
    const load = async () => {
      const fetched = await fetchArticle(url, { signal: gone.signal })
      await loadWords(fetched.article.lang ?? 'en')
      if (!gone.signal.aborted) set({ status: 'ready', ...fetched })
    }
    load().catch((error: unknown) => {
      if (gone.signal.aborted) return
      const fault = error instanceof ArticleError ? error.fault : 'failed'
      const foreign = new URL(url).origin !== location.origin
      set({ status: 'failed', fault, foreign })
      const hint = foreign && fault === 'failed' ? ` ${embedWords.foreign}` : ''
      tell('newsreel:error', { fault, message: `${error instanceof Error ? error.message : error}${hint}` })
    })
    return () => gone.abort()
  }, [src, wanted, tell])
  const retry = useCallback(() => setTries(before => before + 1), [])
  // What belongs to the address before is not shown for this one.
  return { state: key === wanted ? state : { status: 'loading' }, retry }
}
