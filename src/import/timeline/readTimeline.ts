import { plainText } from '../../article/plainText.ts'
import type { Adapter, AdapterContext } from '../adapter.ts'
import type { Draft, DraftBlock, DraftFigure } from '../draft.ts'
import { readJson } from '../json.ts'
import { field, listAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { readHtml, readHtmlLine, readHtmlText } from '../shared/readHtml.ts'

/** A timeline of TimelineJS: its title becomes the headline and the lead, each event a section. */
export const readTimeline: Adapter = async function* readTimeline(source, context) {
  const timeline = readJson(source)
  const title = field(timeline, 'title')
  const events = listAt(timeline, 'events')
  const slides = [readSlide(title, context), ...events.map(event => readEvent(event, context))]
  const draft: Draft = {
    ...withoutMissing({ headline: readHtmlLine(stringAt(title, 'text', 'headline'), context) }),
    body: slides.flatMap(({ blocks }) => blocks),
    dropped: slides.flatMap(({ dropped }) => dropped),
  }
  yield draft
}

function readEvent(event: unknown, context: AdapterContext): ReturnType<typeof readHtml> {
  const heading = readHtmlText(stringAt(event, 'text', 'headline'), context)
  const date = dateOf(event)
  const slide = readSlide(event, context)
  // An event without a headline is named by its date.
  const blocks: DraftBlock[] = [{ type: 'heading', level: 2, text: heading ?? date ?? '' }]
  if (heading !== undefined && date) blocks.push({ type: 'paragraph', text: [{ text: date, mark: 'em' }] })
  return { blocks: [...blocks, ...slide.blocks], dropped: slide.dropped }
}

function readSlide(slide: unknown, context: AdapterContext): ReturnType<typeof readHtml> {
  const text = readHtml(stringAt(slide, 'text', 'text'), context)
  return { blocks: [...mediaOf(field(slide, 'media'), context), ...text.blocks], dropped: text.dropped }
}

/** A picture, or a paragraph that links to other media. */
function mediaOf(media: unknown, context: AdapterContext): DraftBlock[] {
  const url = stringAt(media, 'url')
  const caption = readHtmlText(stringAt(media, 'caption'), context)
  const credit = readHtmlLine(stringAt(media, 'credit'), context)
  const words: Partial<DraftFigure> = withoutMissing({ alt: stringAt(media, 'alt'), caption, credit })
  if (url && isPictureAddress(url)) return [{ type: 'figure', src: url, ...words }]
  const isQuote = /^\s*<blockquote/i.test(url ?? '')
  const content = isQuote || /^\s*</.test(url ?? '') ? readHtml(url, context).blocks : []
  const title = stringAt(media, 'title')
  if (url && /^(?:https?:)?\/\//i.test(url)) {
    content.push({ type: 'paragraph', text: [{ text: title ?? (caption ? plainText(caption) : url), href: url }] })
    if (!title && caption) return [...content, ...paragraphs(credit)]
  }
  return [...content, ...paragraphs(caption, credit)]
}

const paragraphs = (...texts: (DraftFigure['caption'] | undefined)[]): DraftBlock[] =>
  texts.flatMap(text => (text === undefined ? [] : [{ type: 'paragraph' as const, text }]))

const isPictureAddress = (url: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(url) ||
  /^data:image\//i.test(url) ||
  /\/media\/[\w-]+\?format=jpg/i.test(url)

/** "1969", "1969-07", "1969-07-20 – 1969-07-24", or as the timeline writes it. */
function dateOf(event: unknown): string | undefined {
  const written = stringAt(event, 'display_date') ?? stringAt(event, 'start_date', 'display_date')
  if (written) return written
  const start = dayOf(field(event, 'start_date'))
  const end = dayOf(field(event, 'end_date'))
  return start && end ? `${start} – ${end}` : start
}

function dayOf(date: unknown): string | undefined {
  const parts = ['year', 'month', 'day'].map(key => stringAt(date, key))
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : 3)
  return known.length > 0 ? known.map(part => (part ?? '').padStart(2, '0')).join('-') : undefined
}
