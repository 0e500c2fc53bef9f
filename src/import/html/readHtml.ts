import type { Adapter } from '../adapter.ts'
import type { Draft, DraftFigure } from '../draft.ts'
import { readFragment } from '../fragment/readFragment.ts'
import { removeAsides } from './asides.ts'
import { extractBody } from './extractBody.ts'
import { readMetadata } from './metadata/readMetadata.ts'
import { prepareHtml } from './prepareHtml.ts'
import { takeStandfirst } from './standfirst.ts'
import { trimBlocks } from './trimBlocks.ts'

/** Reads the article of a web page. */
export const readHtml: Adapter = async function* (source, { parseDocument }) {
  const { html, jsonLd, elements } = prepareHtml(source.text)
  const document = parseDocument(html, 'text/html')
  const metadata = readMetadata(document, jsonLd)
  const standfirst = takeStandfirst(document, metadata.draft.headline) ?? metadata.draft.standfirst
  const body = extractBody(document, elements, () => parseDocument(html, 'text/html'))
  const canonical = metadata.draft.canonical ?? source.url
  if (!body) {
    yield {
      refused: { code: 'no-article', message: 'No article was found in the page. Name a page with one article.' },
    }
    return
  }
  const asides = removeAsides(body.content)
  const fragment = readFragment(body.content)
  const { blocks, dropped } = trimBlocks(fragment.blocks, {
    titles: metadata.titles,
    standfirst,
    authors: typeof metadata.draft.byline === 'object' ? metadata.draft.byline.map(({ name }) => name) : [],
  })
  const lead = body.before.flatMap(element => readFragment(element).blocks).findLast(block => block.type === 'figure')
  const leadFigure: DraftFigure | undefined = lead ?? metadata.pictures[0]
  const draft: Draft = {
    ...metadata.draft,
    ...(standfirst && { standfirst }),
    ...(canonical && { canonical }),
    ...(leadFigure && { leadFigure }),
    body: blocks,
    dropped: [...asides, ...fragment.dropped, ...dropped],
  }
  yield draft
}
