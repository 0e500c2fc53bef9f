/** A text of an article as written, and its JSON path. */
export type WrittenText = { path: string; text: string }

/** A link as written, and the path of its address. `text` is "" for addresses that have no text of their own. */
type WrittenLink = { path: string; href: string; text: string }

/** A figure as written. */
export type WrittenFigure = {
  path: string
  src?: string | undefined
  alt?: string | undefined
  caption: string
  credit?: string | undefined
  width?: number | undefined
  height?: number | undefined
}

/** A section as written. */
export type WrittenSection = {
  path: string
  heading: string
  /** The paragraphs, quotes, list items and subheadings, without links and emphasis. */
  texts: WrittenText[]
  /** Those of the texts that are subheadings. */
  subheadings: WrittenText[]
  figures: WrittenFigure[]
}

/** The texts of an article, collected in one pass from JSON of any shape, in the order of the file. */
export type WrittenArticle = {
  lang: string | undefined
  kicker: string
  headline: string
  standfirst: string
  published: string | undefined
  /** The `src` of the picture that the cover should show. */
  cover: string | undefined
  byline: WrittenText[]
  sections: WrittenSection[]
  /** All texts that readers see. A text with spans is several texts. */
  texts: WrittenText[]
  links: WrittenLink[]
}

const BLOCK_KEYS = ['text', 'cite', 'alt', 'caption', 'credit']

/**
 * Collects the texts of an article. Ignores what has another shape than in the format.
 * @param input the result of JSON.parse, of any shape
 */
export function collectTexts(input: unknown): WrittenArticle {
  const root = toObject(input)
  const article: WrittenArticle = {
    lang: toText(root['lang']),
    kicker: toText(root['kicker']) ?? '',
    headline: toText(root['headline']) ?? '',
    standfirst: toText(root['standfirst']) ?? '',
    published: toText(root['published']),
    cover: toText(toObject(root['cover'])['figure']),
    byline: [],
    sections: [],
    texts: [],
    links: [],
  }
  for (const key of ['kicker', 'headline', 'standfirst']) addText(article, root[key], `$.${key}`)
  for (const [i, each] of toList(root['byline']).entries()) {
    const person = toObject(each)
    const name = toText(person['name'])
    if (name !== undefined) article.byline.push({ path: `$.byline[${i}].name`, text: name })
    addText(article, name, `$.byline[${i}].name`)
    addLink(article, person['url'], `$.byline[${i}].url`)
  }
  const publisher = toObject(root['publisher'])
  addText(article, publisher['name'], '$.publisher.name')
  addLink(article, publisher['url'], '$.publisher.url')
  addLink(article, root['canonical'], '$.canonical')
  for (const [s, section] of toList(root['sections']).entries())
    article.sections.push(collectSection(article, toObject(section), `$.sections[${s}]`))
  return article
}

function collectSection(article: WrittenArticle, section: Record<string, unknown>, path: string): WrittenSection {
  const heading = toText(section['heading']) ?? ''
  const collected: WrittenSection = { path, heading, texts: [], subheadings: [], figures: [] }
  addText(article, section['heading'], `${path}.heading`)
  for (const [b, each] of toList(section['body']).entries()) {
    const block = toObject(each)
    const blockPath = `${path}.body[${b}]`
    const plain: Record<string, string> = {}
    for (const key of BLOCK_KEYS) plain[key] = addText(article, block[key], `${blockPath}.${key}`)
    if (block['type'] === 'figure') {
      collected.figures.push(toFigure(block, blockPath, plain['caption'] ?? ''))
      continue
    }
    if (plain['text']) {
      const text = { path: `${blockPath}.text`, text: plain['text'] }
      collected.texts.push(text)
      if (block['type'] === 'subheading') collected.subheadings.push(text)
    }
    for (const [i, item] of toList(block['items']).entries()) {
      const itemPath = `${blockPath}.items[${i}]`
      collected.texts.push({ path: itemPath, text: addText(article, item, itemPath) })
    }
  }
  return collected
}

const toFigure = (block: Record<string, unknown>, path: string, caption: string): WrittenFigure => ({
  path,
  src: toText(block['src']),
  alt: toText(block['alt']),
  caption,
  credit: toText(block['credit']),
  width: toNumber(block['width']),
  height: toNumber(block['height']),
})

/** Adds a string, or a list of strings and spans. @returns the text without links and emphasis */
function addText(article: WrittenArticle, value: unknown, path: string): string {
  if (typeof value === 'string') {
    article.texts.push({ path, text: value })
    return value
  }
  const parts: string[] = []
  for (const [i, part] of toList(value).entries()) {
    const isSpan = typeof part !== 'string'
    const span = isSpan ? toObject(part) : {}
    const text = isSpan ? toText(span['text']) : part
    if (text === undefined) continue
    parts.push(text)
    article.texts.push({ path: isSpan ? `${path}[${i}].text` : `${path}[${i}]`, text })
    addLink(article, span['href'], `${path}[${i}].href`, text)
  }
  return parts.join('')
}

function addLink(article: WrittenArticle, href: unknown, path: string, text = ''): void {
  if (typeof href === 'string') article.links.push({ path, href, text })
}

const toText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const toNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const toObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
