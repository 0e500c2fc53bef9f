import { getCover, isFigure } from '../article/coverFigure.ts'
import { createIdGenerator } from '../article/names/slugify.ts'
import { plainText } from '../article/plainText.ts'
import type { Article, Block, Figure, Section, Text } from '../article/schema.ts'
import { memoize } from './memoize.ts'

/** One slide. */
export type Slide = {
  /**
   * `cover`: made of the lead. `section`: one section. `host`: content of the host page (an advert, a sign-up).
   * `end`: the end card, with credits and the next article.
   */
  kind: 'cover' | 'section' | 'host' | 'end'
  /** Its id in addresses: the section's id; `cover` without a lead; `end` for the end card. */
  id: string
  /** The 1-based position that readers see. 0 for host slides and the end card, which are not counted. */
  position: number
  /** Its name in labels and the contents: headline, heading or first words. "" for the end card. */
  label: string
  /** The section's heading; "" without one and on the cover. */
  heading: string
  /** The section's body. */
  body: Block[]
  /**
   * The section's first figure, shown as the slide's picture. Other figures stay in the text. The cover's may be that
   * of another section.
   */
  picture: Figure | null
  /** Where the picture stands: behind the headline of a `cover`, or beside the text, as on every `slide`. */
  place: 'slide' | 'cover'
  /** The body without `picture`. */
  blocks: Block[]
}

/**
 * A picture's credit, the index of its slide, and a label: the slide's, or the caption for further pictures of a slide.
 */
type Credit = { credit: string; index: number; label: string }

/** A slide with content of the host page. */
export type HostSlide = {
  /** The host page's id for it. Of two slides with the same id the later one is used. */
  id: string
  /** The id of the section before it. */
  after: string
  /** Its accessible name, such as "Advertisement". */
  label: string
}

/** An article as slides: cover, sections and host slides, end card. */
export type Deck = {
  article: Article
  slides: Slide[]
  /** The number of slides that readers see: without host slides and the end card. */
  count: number
  /** The index of the last slide before the end card. */
  lastSlideIndex: number
  /** All picture credits, in the order of the slides. */
  credits: Credit[]
}

const MAX_LABEL_LENGTH = 60

/**
 * Turns an article into slides. Pure, and linear in the number of sections.
 * @param hostSlides the host page's slides; those after an unknown section are left out
 */
export function buildDeck(article: Article, hostSlides: readonly HostSlide[] = []): Deck {
  return hostSlides.length ? createDeck(article, hostSlides) : cachedDeck(article)
}

// A build renders many pages of each article.
const cachedDeck = memoize((article: Article) => createDeck(article, []))

function createDeck(article: Article, hostSlides: readonly HostSlide[]): Deck {
  const unique = createIdGenerator()
  const [first, ...others] = article.sections
  const lead = first && !first.heading ? first : null
  const rest = lead ? others : article.sections
  const sections = [lead ?? { id: '', body: [] }, ...rest]
  for (const section of article.sections) unique(section.id)
  const articleSlides = sections.map((section, index): Slide => {
    const { picture, place } =
      index === 0
        ? getCover(article, section.body)
        : { picture: section.body.find(isFigure) ?? null, place: 'slide' as const }
    return {
      kind: index === 0 ? 'cover' : 'section',
      id: section.id || unique('cover'),
      position: index + 1,
      label: index === 0 ? article.headline : createLabel(section),
      heading: index === 0 ? '' : (section.heading ?? ''),
      body: section.body,
      picture,
      place,
      blocks: section.body.filter(block => block !== picture),
    }
  })
  const slides = [...insertHostSlides(articleSlides, hostSlides), { ...EMPTY, kind: 'end' as const, id: unique('end') }]
  const credits = slides.flatMap(({ body, picture, label }, index) =>
    body.flatMap(block =>
      block.type === 'figure' && block.credit
        ? { credit: block.credit, index, label: (block !== picture && shorten(block.caption ?? '')) || label }
        : [],
    ),
  )
  return { article, slides, count: articleSlides.length, lastSlideIndex: slides.length - 2, credits }
}

/** Prefix of host slides' ids. Section ids have no colon. */
const HOST_PREFIX = 'host:'

/** The host page's id of a host slide; undefined for other slides. */
export const getHostSlideId = ({ kind, id }: Slide): string | undefined =>
  kind === 'host' ? id.slice(HOST_PREFIX.length) : undefined

const EMPTY = { position: 0, label: '', heading: '', body: [], picture: null, place: 'slide' as const, blocks: [] }

function insertHostSlides(slides: Slide[], hostSlides: readonly HostSlide[]): Slide[] {
  if (hostSlides.length === 0) return slides
  const bySection = new Map<string, HostSlide[]>()
  for (const hostSlide of new Map(hostSlides.map(each => [each.id, each])).values())
    bySection.set(hostSlide.after, [...(bySection.get(hostSlide.after) ?? []), hostSlide])
  return slides.flatMap(slide => [
    slide,
    ...(bySection.get(slide.id) ?? []).map(
      ({ id, label }): Slide => ({ ...EMPTY, kind: 'host', id: HOST_PREFIX + id, label }),
    ),
  ])
}

function createLabel(section: Section): string {
  if (section.heading) return section.heading
  for (const block of section.body) {
    const label = 'text' in block ? shorten(block.text) : ''
    if (label) return label
  }
  return ''
}

function shorten(text: Text): string {
  const words = plainText(text).trim()
  if (words.length <= MAX_LABEL_LENGTH) return words
  const space = words.lastIndexOf(' ', MAX_LABEL_LENGTH)
  if (space > 0) return `${words.slice(0, space)}…`
  // A script without spaces. Cut by code points.
  return `${[...words.slice(0, 2 * MAX_LABEL_LENGTH)].slice(0, MAX_LABEL_LENGTH).join('')}…`
}
