import { safeWebUrl } from '../../article/names/safeUrl.ts'
import { plainText } from '../../article/plainText.ts'
import type { Article } from '../../article/schema.ts'
import type { Refused } from '../adapter.ts'
import type { Draft, Dropped, Note } from '../draft.ts'
import { guessLanguage } from '../guessLanguage.ts'
import { LIMITS } from '../limits.ts'
import { readLanguage } from '../readLanguage.ts'
import { type PictureFile, PictureFiles } from '../shared/pictureFiles.ts'
import type { Source } from '../source.ts'
import { cleanLine, resolveLink } from './cleanText.ts'
import { divideIntoSections } from './divideIntoSections.ts'
import { type FinishedBlock, finishBlocks } from './finishBlocks.ts'
import { type FigureContext, finishFigure } from './finishFigure.ts'
import { keepStandfirst, mergeLeadFigure, removeRepeatedHeadline } from './mergeDuplicates.ts'
import { readAuthors, readPublisher } from './readAuthors.ts'
import { readDates } from './readDates.ts'
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
export async function finishDraft(draft: Draft, source: Source): Promise<Finished | { refused: Refused }> {
  if (draft.body.length > LIMITS.blocks) return refuse('too-large', `The article has over ${LIMITS.blocks} blocks.`)
  const report: Report = { notes: [...(draft.notes ?? [])], dropped: [...(draft.dropped ?? [])] }
  const canonical = safeWebUrl(resolveLink(draft.canonical ?? '', source.url)) ?? undefined
  const base = canonical ?? safeWebUrl(source.url) ?? undefined
  const lang = await findLanguage(draft)
  const files = new PictureFiles(draft.pictures)
  let linksRemoved = 0
  const onLinkRemoved = () => void linksRemoved++
  const context: FigureContext = { base, lang, hasFile: source.hasFile, files, report, onLinkRemoved }
  const lead = draft.leadFigure && finishFigure(draft.leadFigure, context)
  const cleaned = mergeLeadFigure(lead, finishBlocks(draft.body, context), report)
  const { headline, blocks } = findHeadline(cleanLine(draft.headline ?? ''), cleaned, source, report)
  const standfirst = keepStandfirst(cleanLine(draft.standfirst ?? ''), blocks, report)
  const sections = await divideIntoSections(blocks, report)
  if (sections.length === 0) return refuse('no-article', 'The source has no text below its headline.')
  if (linksRemoved > 0) {
    const links = linksRemoved > 1 ? `${linksRemoved} links lost their` : 'A link lost its'
    const message = `${links} address: it is not safe, or leads to a place in the same page.`
    addNote(report, { code: 'links-removed', message, level: 'warning' })
  }
  const kicker = cleanLine(draft.kicker ?? '')
  const article: Article = {
    version: 1,
    ...(lang && { lang }),
    ...(kicker && { kicker }),
    headline,
    ...(standfirst && { standfirst }),
    ...readAuthors(draft, base),
    ...(await readDates(draft, lang ?? '', report)),
    ...readPublisher(draft, base),
    ...(canonical && { canonical }),
    sections,
  }
  return { article, ...report, pictures: files.files }
}

async function findLanguage({ lang, headline, body }: Draft): Promise<string | undefined> {
  const named = lang && (await readLanguage(lang))
  if (named) return named
  const texts = body.slice(0, 40).map(block => (block.type === 'heading' ? plainText(block.text) : draftText(block)))
  return guessLanguage([headline ?? '', ...texts].join('\n'))
}

function draftText(block: Exclude<Draft['body'][number], { type: 'heading' }>): string {
  if (block.type === 'list') return block.items.map(plainText).join('\n')
  return block.type === 'figure' ? (block.alt ?? '') : plainText(block.text)
}

/** The headline; without one, the first heading, and without that the file's name. */
function findHeadline(
  written: string,
  blocks: FinishedBlock[],
  { name }: Source,
  report: Report,
): { headline: string; blocks: FinishedBlock[] } {
  if (written) return { headline: written, blocks: removeRepeatedHeadline(blocks, written, report) }
  const first = blocks.findIndex(({ type }) => type !== 'figure')
  const heading = blocks[first]
  if (heading?.type === 'heading')
    return { headline: plainText(heading.text), blocks: blocks.filter((_, i) => i !== first) }
  const headline = cleanLine(name?.replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' ') ?? '') || '—'
  addNote(report, {
    code: 'no-headline',
    message: 'Write a headline. The source has none.',
    level: 'error',
    path: '$.headline',
  })
  return { headline, blocks }
}

const refuse = (code: string, message: string) => ({ refused: { code, message } })
