import { plainText } from '../../article/plainText.ts'
import type { Adapter, AdapterContext } from '../adapter.ts'
import type { Draft, DraftBlock, Dropped } from '../draft.ts'
import { readJson } from '../json.ts'
import { field, listAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropBlocks, dropText, readHtml, readHtmlLine, textsOf } from '../shared/readHtml.ts'
import { readElement } from './readElement.ts'

/** An article of the Guardian: the model of its pages (blocks of elements), or its Content API (a body in HTML). */
export const readGuardian: Adapter = async function* readGuardian(source, context) {
  const json = readJson(source)
  const model = field(json, 'frontendData') ?? json
  if (field(model, 'response') === undefined) return yield readModel(model, context)
  const results = listAt(model, 'response', 'results')
  for (const content of results.length > 0 ? results : [field(model, 'response', 'content')]) {
    yield readContent(content, context)
  }
}

function readModel(model: unknown, context: AdapterContext): Draft {
  const main = listAt(model, 'mainMediaElements').map(element => readElement(element, context))
  const elements = listAt(model, 'blocks').flatMap(block => listAt(block, 'elements'))
  const parts = elements.map(element => readElement(element, context))
  const lead = main.flatMap(({ blocks }) => blocks)
  const headline = stringAt(model, 'headline') ?? stringAt(model, 'webTitle')
  return {
    ...readStandfirst(
      model,
      context,
      [...lead, ...parts.flatMap(({ blocks }) => blocks)],
      [...main.flatMap(({ dropped }) => dropped), ...parts.flatMap(({ dropped }) => dropped)],
    ),
    ...withoutMissing({
      headline,
      lang: stringAt(model, 'lang'),
      kicker: stringAt(model, 'sectionLabel'),
      byline: stringAt(model, 'byline'),
      published: stringAt(model, 'webPublicationDate'),
      modified: stringAt(model, 'openGraphData', 'article:modified_time'),
      canonical: stringAt(model, 'canonicalUrl') ?? stringAt(model, 'webURL'),
      publisher: publisherOf(stringAt(model, 'publication')),
    }),
  }
}

function readContent(content: unknown, context: AdapterContext): Draft {
  const fields = field(content, 'fields')
  const main = readHtml(stringAt(fields, 'main'), context)
  const body = readHtml(stringAt(fields, 'body'), context)
  return {
    ...readStandfirst(fields, context, [...main.blocks, ...body.blocks], [...main.dropped, ...body.dropped]),
    ...withoutMissing({
      headline: readHtmlLine(stringAt(fields, 'headline'), context) ?? stringAt(content, 'webTitle'),
      lang: stringAt(fields, 'lang'),
      kicker: stringAt(content, 'sectionName'),
      byline: stringAt(fields, 'byline'),
      published: stringAt(content, 'webPublicationDate'),
      modified: stringAt(fields, 'lastModified'),
      canonical: stringAt(content, 'webUrl'),
      publisher: publisherOf(stringAt(fields, 'publication')),
    }),
  }
}

/** The first paragraph of the standfirst. What follows are links to other articles. */
function readStandfirst(fields: unknown, context: AdapterContext, body: DraftBlock[], dropped: Dropped[]): Draft {
  const { blocks, dropped: hidden } = readHtml(stringAt(fields, 'standfirst'), context)
  const [first, ...rest] = blocks
  const [standfirst, ...lines] = first ? textsOf(first).flatMap(text => plainText(text).split('\n')) : []
  const trail = readHtmlLine(stringAt(fields, 'trailText'), context)
  return {
    ...(standfirst && { standfirst }),
    body,
    dropped: [
      ...dropped,
      ...hidden,
      ...dropText(lines.join('\n'), 'related-links', 'Lines after the standfirst.'),
      ...dropBlocks(rest, 'related-links', 'Links after the standfirst.'),
      ...dropText(
        trail?.trim() === standfirst?.trim() ? undefined : trail,
        'trail-text',
        'The text for lists of articles.',
      ),
    ],
  }
}

const publisherOf = (name: string | undefined): { name: string } | undefined => (name ? { name } : undefined)
