import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildState } from '../cache/state.ts'
import type { ScannedArticle } from '../plan/scanArticles.ts'

/** Whether a build should leave out an article for now, because its pictures are still to be encoded. */
export type ShouldDefer = (article: ScannedArticle) => boolean

/**
 * Leaves out changes that are deferred: a new article is dropped from the list, and a published one is replaced by what
 * the last build recorded.
 * @param state the state that the last build recorded
 */
export function deferArticles(
  articles: ScannedArticle[],
  state: BuildState,
  out: string,
  shouldDefer: ShouldDefer,
): ScannedArticle[] {
  return articles.flatMap(article => {
    const { id, file, entry, pictures } = article
    const recorded = Object.hasOwn(state, id) ? state[id] : undefined
    const hasSamePictures = JSON.stringify(recorded?.pictures) === JSON.stringify(pictures)
    if (!entry || Object.keys(pictures).length === 0 || hasSamePictures) return article
    const isPublished = existsSync(join(out, id, 'index.html'))
    // Without a record, the article must be built to learn what its page shows.
    if (isPublished && !recorded?.entry) return article
    if (!shouldDefer(article)) return article
    return isPublished && recorded ? { ...recorded, id, file, isDeferred: true } : []
  })
}
