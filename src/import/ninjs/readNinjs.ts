import type { Adapter, AdapterContext } from '../adapter.ts'
import type { Draft, DraftAuthor, DraftBlock, DraftFigure } from '../draft.ts'
import { readJson } from '../json.ts'
import { field, firstOf, listAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropText, readHtml, readHtmlLine } from '../shared/readHtml.ts'
import { isPicture, readPicture, renditionsOf } from './readPicture.ts'
import { roleText } from './roleText.ts'

/** Items of IPTC ninjs 1, 2 and 3, one or a list. */
export const readNinjs: Adapter = async function* readNinjs(source, context) {
  const json = readJson(source)
  const items = Array.isArray(json) ? json : listAt(json, '_items')
  for (const item of items.length > 0 ? items : [json]) yield readItem(item, context)
}

function readItem(item: unknown, context: AdapterContext): Draft {
  const pictures = associationsOf(item).filter(({ value }) => isPicture(value))
  const body = bodyOf(item, context)
  const used = new Set<unknown>()
  const blocks = body.blocks.map(block => (block.type === 'figure' ? completeFigure(block, pictures, used) : block))
  // The lead picture has a name; the pictures of the text are in the text. Others follow the text.
  const lead = pictures.find(
    ({ name, value }) => !used.has(value) && /^(?:featuremedia|featureimage|main\w*|lead\w*)$/i.test(name),
  )
  const others = pictures.filter(({ value }) => !used.has(value) && value !== lead?.value)
  const own = isPicture(item) ? readPicture(item) : undefined
  const caption = own ? undefined : roleText(item, 'description', 'summary', 'short', 'text', 'caption')
  return {
    ...withoutMissing({
      headline: readHtmlLine(roleText(item, 'headline', 'main', 'short'), context) ?? stringAt(item, 'slugline'),
      lang: stringAt(item, 'language'),
      kicker: stringAt(item, 'genre', 0, 'name'),
      standfirst: readHtmlLine(caption, context),
      byline: authorsOf(item),
      published:
        firstOf(
          ...['firstpublished', 'firstcreated', 'firstCreated', 'contentcreated', 'contentCreated'].map(key =>
            stringAt(item, key),
          ),
        ) ?? versionOf(item),
      modified: versionOf(item),
      canonical: [stringAt(item, 'canonical'), stringAt(item, 'uri')].find(uri => /^https?:/.test(uri ?? '')),
      leadFigure: own ?? (lead && readPicture(lead.value)),
      publisher: publisherOf(item),
    }),
    body: [...blocks, ...others.map(({ value }) => readPicture(value))],
    dropped: [
      ...body.dropped,
      ...dropText(stringAt(item, 'ednote') ?? stringAt(item, 'edNote'), 'editors-note', 'A note for editors.'),
      ...associationsOf(item)
        .filter(({ value }) => !isPicture(value))
        .flatMap(({ value }) =>
          dropText(roleText(value, 'headline', 'main'), 'unknown-element', 'An associated item that is no picture.'),
        ),
    ],
  }
}

const versionOf = (item: unknown) => stringAt(item, 'versioncreated') ?? stringAt(item, 'versionCreated')

/** Associated items: an object by name in ninjs 1, a list in 2 and 3. */
function associationsOf(item: unknown): { name: string; value: unknown }[] {
  const found = field(item, 'associations')
  if (Array.isArray(found)) return found.map(value => ({ name: stringAt(value, 'name') ?? '', value }))
  if (typeof found !== 'object' || found === null) return []
  return Object.entries(found).map(([name, value]) => ({ name, value }))
}

/** The text: HTML if there is one, else plain text with a paragraph a line. */
function bodyOf(item: unknown, context: AdapterContext): { blocks: DraftBlock[]; dropped: Draft['dropped'] & object } {
  const html = stringAt(item, 'body_xhtml') ?? roleBody(item, /html/)
  if (html !== undefined) return readHtml(html, context)
  if (isPicture(item)) return { blocks: [], dropped: [] }
  const text = stringAt(item, 'body_text') ?? roleBody(item, /plain|^$/) ?? ''
  const lines = text.split(/\r?\n\s*/).filter(line => line.trim())
  return { blocks: lines.map(line => ({ type: 'paragraph', text: line })), dropped: [] }
}

function roleBody(item: unknown, type: RegExp): string | undefined {
  const bodies = listAt(item, 'bodies')
  const body = bodies.find(each => type.test(stringAt(each, 'contenttype') ?? stringAt(each, 'contentType') ?? ''))
  return stringAt(body, 'value')
}

/** Adds what the associated picture knows to a figure of the text. */
function completeFigure(figure: DraftFigure, pictures: { value: unknown }[], used: Set<unknown>): DraftFigure {
  const picture = pictures.find(({ value }) => renditionsOf(value).some(({ href }) => href === figure.src))
  if (!picture) return figure
  used.add(picture.value)
  const { caption, ...known } = readPicture(picture.value)
  return { ...known, ...figure, ...(figure.caption === undefined && caption !== undefined && { caption }) }
}

function authorsOf(item: unknown): DraftAuthor[] | string | undefined {
  const byline = stringAt(item, 'byline') ?? stringAt(item, 'bylines', 0, 'value') ?? stringAt(item, 'by')
  if (byline !== undefined) return byline
  const authors = listAt(item, 'authors').filter(author => !/photo|editor/i.test(stringAt(author, 'role') ?? ''))
  const names = authors.flatMap(author => stringAt(author, 'name') ?? [])
  return names.length > 0 ? names.map(name => ({ name })) : undefined
}

function publisherOf(item: unknown): { name: string } | undefined {
  const name = stringAt(item, 'publisher') ?? stringAt(item, 'source') ?? stringAt(item, 'copyrightholder')
  return name === undefined ? undefined : { name }
}
