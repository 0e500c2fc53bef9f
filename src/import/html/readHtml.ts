import type { Adapter, AdapterResult } from '../adapter.ts'
import type { DraftBlock } from '../draft.ts'
import { readFragment } from '../fragment/readFragment.ts'
import { LIMITS } from '../limits.ts'
import type { Source } from '../source.ts'
import { findWordPressTwin } from '../wordpress/findWordPressTwin.ts'
import { removeAsides } from './asides.ts'
import { extractBody } from './body/extractBody.ts'
import { chooseLeadFigure, readGallery } from './body/leadFigure.ts'
import { takeStandfirst } from './body/standfirst.ts'
import { trimBlocks } from './body/trimBlocks.ts'
import { removeConsent } from './consent.ts'
import { type Metadata, readMetadata } from './metadata/readMetadata.ts'
import { prepareHtml } from './prepare/prepareHtml.ts'

/** Reads the article of a web page, or its twin in the REST API of WordPress. */
export const readHtml: Adapter = async function* (source, context) {
  const { html, jsonLd, elements } = prepareHtml(source.text)
  if (elements > LIMITS.elements) {
    return yield refuse('too-large', `The page has over ${LIMITS.elements} elements. Import its text.`)
  }
  const parse = () => {
    const page = context.parseDocument(html, 'text/html')
    if (page.body) removeConsent(page.body)
    return page
  }
  const document = parse()
  const metadata = readMetadata(document, jsonLd)
  if (metadata.isLive) {
    return yield refuse('live-blog', 'The page is a live blog, not one article. Import an article that sums it up.')
  }
  const url = source.url && context.fetchText && findWordPressTwin(document, source.url)
  const twin = url ? await (await import('./readTwin.ts')).readTwin(document, url, context) : undefined
  const [picture] = metadata.pictures
  if (!twin && !metadata.draft.published) {
    const { findDate } = await import('./metadata/findDate.ts')
    const published = findDate(document, metadata.draft.headline, metadata.draft.lang, source.url)
    if (published) metadata.draft.published = published
  }
  const draft = twin
    ? { ...metadata.draft, ...(picture && { leadFigure: picture }), ...twin }
    : await readPage(document, source, { metadata, elements, parse })
  if (metadata.isFree || !('body' in draft)) yield draft
  else yield { ...draft, notes: (await import('./paywall.ts')).notePaywall(draft.body) }
}

/** What is known about a page before its text is read. */
interface PageContext {
  metadata: Metadata
  elements: number
  parse: () => Document
}

async function readPage(
  document: Document,
  source: Source,
  { metadata, elements, parse }: PageContext,
): Promise<AdapterResult> {
  const standfirst = takeStandfirst(document, metadata.draft.headline) ?? metadata.draft.standfirst
  const body = extractBody(document, metadata.draft.headline ?? '', elements, parse)
  const canonical = metadata.draft.canonical ?? source.url
  if (!body) return refuse('no-article', 'No article was found in the page. Name a page with one article.')
  const asides = removeAsides(body.content)
  const fragment = readFragment(body.content)
  const { blocks, dropped } = trimBlocks(fragment.blocks, {
    titles: metadata.titles,
    standfirst,
    authors: typeof metadata.draft.byline === 'object' ? metadata.draft.byline.map(({ name }) => name) : [],
  })
  const gallery = readGallery(body.before)
  const leadFigure = gallery[0] ?? chooseLeadFigure(body.before, blocks, metadata.pictures)
  return {
    ...metadata.draft,
    ...(standfirst && { standfirst }),
    ...(canonical && { canonical }),
    ...(leadFigure && { leadFigure }),
    body: [...gallery.slice(1), ...(await readHeadings(blocks))],
    dropped: [...asides, ...fragment.dropped, ...dropped],
  }
}

/** Finds the headings that are only bold lines, if a paragraph has something bold. */
async function readHeadings(blocks: DraftBlock[]): Promise<DraftBlock[]> {
  const isBold = blocks.some(
    block =>
      block.type === 'paragraph' &&
      typeof block.text !== 'string' &&
      block.text.some(part => typeof part !== 'string' && part.mark === 'strong'),
  )
  return isBold ? (await import('./body/boldHeadings.ts')).findBoldHeadings(blocks) : blocks
}

const refuse = (code: string, message: string) => ({ refused: { code, message } })
