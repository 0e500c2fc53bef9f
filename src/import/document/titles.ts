/** What a document names by its styles. */
export interface Titles {
  headline?: string
  standfirst?: string
  byline?: string
  published?: string
}

/** Paragraphs by their style: in Word's HTML, in that of Google Docs, and as the adapter for .docx names them. */
const STYLES: [keyof Titles, string][] = [
  ['headline', '.MsoTitle, [class^="MsoTitleCxSp"], p.title'],
  ['standfirst', '.MsoSubtitle, [class^="MsoSubtitleCxSp"], p.subtitle'],
  ['byline', 'p.author'],
  ['published', 'p.date'],
]
/** How much larger than the text a title is. */
const TITLE_SCALE = 1.5
const SUBTITLE_SCALE = 1.2
const MAX_LETTERS = 300
const SIZE = /(?:^|;)\s*font-size\s*:\s*([\d.]+)pt/i

/** Reads headline, standfirst, authors and date by their styles, and removes them from a document. */
export function takeTitles(root: ParentNode): Titles {
  const titles: Titles = {}
  for (const [field, selector] of STYLES) {
    const text = takeText([...root.querySelectorAll(selector)].filter(isTitle))
    if (text) titles[field] = text
  }
  return titles.headline ? titles : { ...titles, ...takeLargeText(root) }
}

/** The clipboard of Google Docs has no styles. Its titles are paragraphs at the beginning in larger letters. */
function takeLargeText(root: ParentNode): Titles {
  const paragraphs = [...root.querySelectorAll('p')].filter(hasText)
  const [first, second] = paragraphs.filter(isTitle)
  const textSize = frequentSize(paragraphs.slice(1, 200))
  const titles: Titles = {}
  if (!first || first !== paragraphs[0] || !textSize || sizeOf(first) < textSize * TITLE_SCALE) return titles
  const headline = takeText([first])
  if (headline) titles.headline = headline
  const standfirst = second && sizeOf(second) >= textSize * SUBTITLE_SCALE && takeText([second])
  if (standfirst) titles.standfirst = standfirst
  return titles
}

/** The texts of paragraphs, which are removed. Paragraphs that are too long for a title stay. */
function takeText(paragraphs: Element[]): string {
  const text = paragraphs.map(each => (each.textContent ?? '').trim()).join(' ')
  if (text.length > MAX_LETTERS) return ''
  for (const paragraph of paragraphs) paragraph.remove()
  return text
}

/** Titles have text, and no picture, which would be removed with them. */
const isTitle = (element: Element) => hasText(element) && !element.querySelector('img')

const hasText = (element: Element) => /[\p{L}\p{N}]/u.test(element.textContent ?? '')

/** The size of a paragraph's first letters, in points; 0 if it has none of its own. */
function sizeOf(paragraph: Element): number {
  for (const element of [...[...paragraph.querySelectorAll('span')].filter(hasText), paragraph]) {
    const size = SIZE.exec(element.getAttribute('style') ?? '')?.[1]
    if (size) return Number(size)
  }
  return 0
}

/** The size that has the most letters. */
function frequentSize(paragraphs: Element[]): number {
  const letters = new Map<number, number>()
  for (const each of paragraphs) {
    const size = sizeOf(each)
    letters.set(size, (letters.get(size) ?? 0) + (each.textContent ?? '').length)
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}
