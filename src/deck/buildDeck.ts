import { plainText } from '../article/plainText.ts'
import type { Article, Block, Figure, Section } from '../article/schema.ts'
import { uniqueIds } from '../article/slug.ts'

/** One slide. The cover is made of the lead, the end card of what the whole article holds. */
export type Slide = {
  kind: 'cover' | 'section' | 'end'
  /** What the address calls it: the id of its section; `cover` without a lead; `end` for the end card. */
  id: string
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

/** The credit of one picture, and the slide that shows it. */
export type Credit = { credit: string; index: number }

/** An article as slides: the cover, a slide a section, the end card. */
export type Deck = {
  article: Article
  slides: Slide[]
  /** How many slides people are told of: all but the end card. */
  count: number
  /** Every picture's credit, in the order of the slides. */
  credits: Credit[]
}

const LABEL_LENGTH = 60

/** Lays an article out as slides. Linear in its sections, and pure: the same article gives the same deck. */
export function buildDeck(article: Article): Deck {
  const unique = uniqueIds()
  const [first, ...others] = article.sections
  const lead = first && !first.heading ? first : null
  const rest = lead ? others : article.sections
  const sections = [lead ?? { id: '', body: [] }, ...rest]
  for (const section of article.sections) unique(section.id)
  const slides = sections.map((section, index): Slide => {
    const picture = section.body.find(block => block.type === 'figure') ?? null
    return {
      kind: index === 0 ? 'cover' : 'section',
      id: section.id || unique('cover'),
      label: index === 0 ? article.headline : labelOf(section),
      heading: index === 0 ? '' : (section.heading ?? ''),
      body: section.body,
      picture,
      blocks: section.body.filter(block => block !== picture),
    }
  })
  const credits = slides.flatMap((_, index) =>
    figuresOf(sections[index]).map(figure => ({ credit: figure.credit ?? '', index })),
  )
  const end: Slide = { kind: 'end', id: unique('end'), label: '', heading: '', body: [], picture: null, blocks: [] }
  return { article, slides: [...slides, end], count: slides.length, credits: credits.filter(each => each.credit) }
}

function figuresOf(section: Pick<Section, 'body'> | undefined): Figure[] {
  return section?.body.filter(block => block.type === 'figure') ?? []
}

function labelOf(section: Section): string {
  if (section.heading) return section.heading
  for (const block of section.body) {
    const words = 'text' in block ? plainText(block.text).trim() : ''
    if (words.length > LABEL_LENGTH) return `${words.slice(0, words.lastIndexOf(' ', LABEL_LENGTH))}…`
    if (words) return words
  }
  return ''
}
