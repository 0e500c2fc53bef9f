import { plainText } from '../article/plainText.ts'
import type { Article, Block, Figure, Section, Text } from '../article/schema.ts'
import { uniqueIds } from '../article/slug.ts'
import { remembered } from './remembered.ts'

/**
 * One slide. The cover is made of the lead, the end card of what the whole article holds; a host slide is the page's
 * that the reader stands in (an advert, a sign-up).
 */
export type Slide = {
  /** The cover, a section, a slide of the page around, or the end card. */
  kind: 'cover' | 'section' | 'host' | 'end'
  /** What the address calls it: the id of its section; `cover` without a lead; `end` for the end card. */
  id: string
  /** Its place among the article's slides, 1-based, as people are told; a host slide and the end card have none: 0. */
  position: number
  /** What labels and the contents call it: the headline, the heading, else its first words. "" for the end card. */
  label: string
  /** The heading of its section; "" where that has none, and on the cover. */
  heading: string
  /** The whole body, as the full article shows it. */
  body: Block[]
  /** The section's first figure: it gets the picture's place, all others stay in their place in the text. */
  picture: Figure | null
  /** The body without that figure. */
  blocks: Block[]
}

/**
 * The credit of one picture, the slide that shows it, and what tells it from others: of several of a slide the caption.
 */
export type Credit = { credit: string; index: number; label: string }

/** A slide of the page that the reader stands in. */
export type HostSlide = {
  /** Names it for its host; of two with the same name the later counts. */
  id: string
  /** The id of the section that it comes after. */
  after: string
  /** What it is called, as "Advertisement". */
  label: string
}

/** An article as slides: the cover, a slide a section, the end card. */
export type Deck = {
  article: Article
  slides: Slide[]
  /** How many slides people are told of: the article's own, without the end card. */
  count: number
  /** The index of the last slide before the end card. */
  last: number
  /** Every picture's credit, in the order of the slides. */
  credits: Credit[]
}

const LABEL_LENGTH = 60

/**
 * Lays an article out as slides. Linear in its sections, and pure: the same article gives the same deck.
 * @param hosts the host's own slides; one after a section that the article does not have is left out
 */
export function buildDeck(article: Article, hosts: readonly HostSlide[] = []): Deck {
  return hosts.length ? layOut(article, hosts) : ownDeck(article)
}

// The pages of an article are many, and ask for its deck each.
const ownDeck = remembered((article: Article) => layOut(article, []))

function layOut(article: Article, hosts: readonly HostSlide[]): Deck {
  const unique = uniqueIds()
  const [first, ...others] = article.sections
  const lead = first && !first.heading ? first : null
  const rest = lead ? others : article.sections
  const sections = [lead ?? { id: '', body: [] }, ...rest]
  for (const section of article.sections) unique(section.id)
  const own = sections.map((section, index): Slide => {
    const picture = section.body.find(block => block.type === 'figure') ?? null
    return {
      kind: index === 0 ? 'cover' : 'section',
      id: section.id || unique('cover'),
      position: index + 1,
      label: index === 0 ? article.headline : labelOf(section),
      heading: index === 0 ? '' : (section.heading ?? ''),
      body: section.body,
      picture,
      blocks: section.body.filter(block => block !== picture),
    }
  })
  const slides = [...withHosts(own, hosts), { ...EMPTY, kind: 'end' as const, id: unique('end') }]
  const credits = slides.flatMap(({ body, picture, label }, index) =>
    body.flatMap(block =>
      block.type === 'figure' && block.credit
        ? { credit: block.credit, index, label: (block !== picture && shortened(block.caption ?? '')) || label }
        : [],
    ),
  )
  return { article, slides, count: own.length, last: slides.length - 2, credits }
}

/** What the ids of host slides begin with: no section's may hold a colon. */
const HOST = 'host:'
/** What its host calls a slide; undefined for the article's own. */
export const hostName = ({ kind, id }: Slide): string | undefined =>
  kind === 'host' ? id.slice(HOST.length) : undefined

const EMPTY = { position: 0, label: '', heading: '', body: [], picture: null, blocks: [] }

function withHosts(own: Slide[], hosts: readonly HostSlide[]): Slide[] {
  if (hosts.length === 0) return own
  const after = new Map<string, HostSlide[]>()
  for (const host of new Map(hosts.map(host => [host.id, host])).values())
    after.set(host.after, [...(after.get(host.after) ?? []), host])
  return own.flatMap(slide => [
    slide,
    ...(after.get(slide.id) ?? []).map(({ id, label }): Slide => ({ ...EMPTY, kind: 'host', id: HOST + id, label })),
  ])
}

function labelOf(section: Section): string {
  if (section.heading) return section.heading
  for (const block of section.body) {
    const words = 'text' in block ? shortened(block.text) : ''
    if (words) return words
  }
  return ''
}

function shortened(text: Text): string {
  const words = plainText(text).trim()
  if (words.length <= LABEL_LENGTH) return words
  const space = words.lastIndexOf(' ', LABEL_LENGTH)
  // Not every script has spaces.
  return `${space > 0 ? words.slice(0, space) : [...words.slice(0, 2 * LABEL_LENGTH)].slice(0, LABEL_LENGTH).join('')}…`
}
