import { useCallback, useEffect, useState } from 'react'
import { type FetchedArticle, fetchArticle } from '../../article/fetchArticle.ts'
import { ArticleError, type ArticleErrorCode } from '../../article/fetchJson.ts'
import { embedWords } from '../../i18n/en/element.ts'
import { loadWords } from '../../reader/language/words.ts'
import type { DispatchEvent } from '../events.ts'
import { resolveHttpUrl } from './resolveHttpUrl.ts'

export type LoadedArticle = FetchedArticle & { status: 'ready' }
type State =
  | { status: 'loading' }
  /** The attribute `src` is missing or is not an address. */
  | { status: 'invalid' }
  | LoadedArticle
  | { status: 'failed'; code: ArticleErrorCode; isCrossOrigin: boolean }

/**
 * Loads an article, and loads again when its address changes, or when the time is over that the server asked to wait.
 * Aborts requests whose result is no longer needed, and dispatches `newsreel:error` if the article cannot be loaded.
 * @param src the attribute `src`, relative to the page
 */
export function useArticle(src: string | null, dispatch: DispatchEvent): { state: State; retry: () => void } {
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt(previous => previous + 1), [])
  const [{ key, state }, setState] = useState<{ key: string; state: State }>({ key: '', state: { status: 'loading' } })
  const currentKey = `${attempt} ${src}`
  useEffect(() => {
    const set = (state: State) => setState({ key: currentKey, state })
    const url = resolveHttpUrl(src)
    if (url === null) {
      const message = src?.trim() ? embedWords.badSrc(src) : embedWords.noSrcHint
      // biome-ignore lint/suspicious/noConsole: for the developer of the page.
      console.warn(`<newsreel-reader>: ${message}`)
      dispatch('newsreel:error', { code: 'invalid', attribute: 'src', message })
      return set({ status: 'invalid' })
    }
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const fetched = await fetchArticle(url, { signal: controller.signal })
      await loadWords(fetched.article.lang ?? 'en')
      if (!controller.signal.aborted) set({ status: 'ready', ...fetched })
    }
    load().catch((error: unknown) => {
      if (controller.signal.aborted) return
      const code = error instanceof ArticleError ? error.code : 'failed'
      const isCrossOrigin = new URL(url).origin !== location.origin
      set({ status: 'failed', code, isCrossOrigin })
      const { retryAfterMs } = error as Partial<ArticleError>
      // Doubles its own wait with each attempt: a server that always asks for a second is not asked every second.
      if (retryAfterMs !== undefined)
        timer = setTimeout(retry, Math.max(retryAfterMs, 1000 * 2 ** Math.min(attempt, 9)))
      const hint = isCrossOrigin && code === 'failed' ? ` ${embedWords.foreign}` : ''
      dispatch('newsreel:error', { code, message: `${error instanceof Error ? error.message : error}${hint}` })
    })
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [src, attempt, currentKey, dispatch, retry])
  // The state of an earlier address is not shown.
  return { state: key === currentKey ? state : { status: 'loading' }, retry }
}
