import { safeWebUrl } from '../../article/safeUrl.ts'
import type { Article } from '../../article/schema.ts'
import type { Refused } from '../adapter.ts'
import type { Draft, Dropped, Note } from '../draft.ts'
import { LIMITS } from '../limits.ts'
import type { Source } from '../source.ts'
import { cleanLine, resolveLink } from './cleanText.ts'
import { divideIntoSections } from './divideIntoSections.ts'
import { finishBlocks } from './finishBlocks.ts'
import type { FigureContext } from './finishFigure.ts'
import { type PictureFile, PictureFiles } from './pictureFiles.ts'
import { addNote, type Report } from './report.ts'

/** A finished article, with what an editor should know about it. */
export interface Finished {
  article: Article
  notes: Note[]
  dropped: Dropped[]
  pictures: PictureFile[]
}

/**
 * Turns a draft into an article in which `readArticle` finds no error: cleans texts and addresses, makes sections and
 * their ids, separates captions and credits, reads byline and dates, removes duplicates.
 */
export function finishDraft(draft: Draft, source: Source): Finished | { refused: Refused } {
  const report: Report = { notes: [...(draft.notes ?? [])], dropped: [...(draft.dropped ?? [])] }
  const canonical = safeWebUrl(resolveLink(draft.canonical ?? '', source.url)) ?? undefined
  const base = canonical ?? safeWebUrl(source.url) ?? undefined
  let linksRemoved = 0
  const files = new PictureFiles()
  const onLinkRemoved = () => void linksRemoved++
  const context: FigureContext = { base, lang: draft.lang, files, report, onLinkRemoved }
  if (draft.body.length > LIMITS.blocks) return refuse('too-large', `The article has over ${LIMITS.blocks} blocks.`)
  const blocks = finishBlocks(draft.leadFigure ? [draft.leadFigure, ...draft.body] : draft.body, context)
  const sections = divideIntoSections(blocks, report)
  if (sections.length === 0) return refuse('no-article', 'The source has no text.')
  if (linksRemoved > 0) {
    const message = `The addresses of ${linksRemoved} links were removed: they are not safe, or lead to the page itself.`
    addNote(report, { code: 'links-removed', message, level: 'warning' })
  }
  const [headline, kicker, standfirst] = [draft.headline, draft.kicker, draft.standfirst].map(each =>
    cleanLine(each ?? ''),
  )
  if (!headline) addNote(report, { code: 'no-headline', message: 'Write a headline.', level: 'error' })
  const article: Article = {
    version: 1,
    ...(kicker && { kicker }),
    headline: headline || '—',
    ...(standfirst && { standfirst }),
    ...(canonical && { canonical }),
    sections,
  }
  return { article, ...report, pictures: files.files }
}

const refuse = (code: string, message: string) => ({ refused: { code, message } })
