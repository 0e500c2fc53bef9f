import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { State } from '../cache/state.ts'
import type { ScannedArticle } from '../plan/scanArticles.ts'

/** Whether a build shall go on without an article whose pictures have still to be made. */
export type Hold = (article: ScannedArticle) => boolean

/**
 * The articles of a folder without the changes that a build shall not wait for: a new article is as if it were not
 * there yet, and another stays what the last build left in the site.
 * @param state what the last build remembered
 */
export function holdBack(scanned: ScannedArticle[], state: State, out: string, hold: Hold): ScannedArticle[] {
  return scanned.flatMap(article => {
    const { id, file, entry, pictures } = article
    const before = Object.hasOwn(state, id) ? state[id] : undefined
    const isSame = JSON.stringify(before?.pictures) === JSON.stringify(pictures)
    if (!entry || Object.keys(pictures).length === 0 || isSame) return article
    const isPublished = existsSync(join(out, id, 'index.html'))
    // Of a page that nobody remembers only building it tells what it is.
    if (isPublished && !before?.entry) return article
    if (!hold(article)) return article
    return isPublished && before ? { ...before, id, file, isHeld: true } : []
  })
}
