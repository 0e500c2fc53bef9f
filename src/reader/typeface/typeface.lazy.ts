import italicFile from '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2?url&no-inline'
import file from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url&no-inline'
import type { Article } from '../../article/schema.ts'
import { getWriting } from '../../i18n/writing.ts'

/** Our own name for the font, so that it does not mix with a Newsreader of the host page. */
const FAMILY = 'Newsreel Newsreader'
/** Positions and heights may differ by this much, in CSS pixels. Browsers do not count it as a layout shift either. */
const SHIFT_TOLERANCE_PX = 1
const PARTS = '.newsreel-slide, .newsreel-article'
/** Changes of the space between words to try, in em. All are too small to see. */
const WORD_SPACINGS = [0.02, 0.04, 0.06, 0.08, 0.1]
/** Blocks that would move if their text broke into other lines. */
const BLOCKS = 'h1, h2, h3, p, li, figcaption, .newsreel-imprint, .newsreel-body, .newsreel-button'

/**
 * Loads Newsreader and applies it to the reader without a visible change: at once to slides out of view, to the slide
 * in view only if none of its lines move, else after the reader has left it. The fallback has the same widths and
 * heights (typeface.css), so most slides do not move; others need slightly more or less space between words.
 * @returns a function that stops it; undefined if the article is not in Latin script or the host page sets its own font
 * @throws if a font file cannot be loaded
 */
export async function applyTypeface(root: HTMLElement, article: Article): Promise<(() => void) | undefined> {
  if (getWriting(article.lang).script !== 'latin') return
  if (getComputedStyle(root).getPropertyValue('--newsreel-font').trim()) return
  const needsItalic = /"mark":"em"|"type":"quote"/.test(JSON.stringify(article.sections))
  await Promise.all([loadFace(file, 'normal'), needsItalic && loadFace(italicFile, 'italic')])
  root.dataset['typeface'] = ''
  const applyToAll = (arePainted: boolean) => {
    for (const part of root.querySelectorAll<HTMLElement>(PARTS)) applyToPart(part, arePainted)
  }
  applyToAll(true)
  // Runs when slides are mounted, and when another slide comes into view: the former one is out of view then. A part
  // without the typeface has just been mounted, or waits for being out of view.
  const observer = new MutationObserver(() => applyToAll(false))
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['inert'] })
  return () => observer.disconnect()
}

const faces = new Map<string, Promise<FontFace>>()

/**
 * Loads a font face, once for all readers of a page, and adds it to document.fonts unless the page declares it (our own
 * pages do, in page.css).
 */
function loadFace(url: string, style: string): Promise<FontFace> {
  const cached = faces.get(url)
  if (cached) return cached
  const declared = [...document.fonts].find(face => face.family.includes(FAMILY) && face.style === style)
  const face = (declared ?? new FontFace(FAMILY, `url("${url}")`, { weight: '200 800', style })).load()
  faces.set(url, face)
  face.then(
    loaded => declared ?? document.fonts.add(loaded),
    () => faces.delete(url),
  )
  return face
}

/** Parts whose lines would move: they wait until they are out of view, and are measured only once. */
const postponed = new WeakSet<HTMLElement>()

/** @param isPainted false for a part that was never painted: it needs no measuring, which would lay it out twice */
function applyToPart(part: HTMLElement, isPainted: boolean): void {
  if (part.dataset['typeface'] !== undefined) return
  const isVisible = (isPainted || postponed.has(part)) && isInView(part)
  if (isVisible && postponed.has(part)) return
  const before = isVisible ? measureBlocks(part) : []
  part.dataset['typeface'] = ''
  if (!isVisible) return
  const spaced = before.filter(each => isText(each) && !hasKeptHeight(each)).filter(spaceWords)
  if (before.every(({ block, top, height }) => isSameBox(block.getBoundingClientRect(), { top, height }))) return
  for (const { block } of spaced) block.style.wordSpacing = ''
  delete part.dataset['typeface']
  postponed.add(part)
}

type Layout = { block: HTMLElement; top: number; height: number }
type Box = { top: number; height: number }
const isSamePx = (a: number, b: number) => Math.abs(a - b) < SHIFT_TOLERANCE_PX
const isSameBox = (a: Box, b: Box) => isSamePx(a.top, b.top) && isSamePx(a.height, b.height)
const isText = ({ block }: Layout) => !block.querySelector(BLOCKS)
const hasKeptHeight = ({ block, height }: Layout) => isSamePx(block.offsetHeight, height)

/**
 * Changes the space between words until the text has as many lines as before.
 * @returns false if no spacing does that
 */
function spaceWords(layout: Layout): boolean {
  const { block, height } = layout
  const sign = block.offsetHeight < height ? 1 : -1
  return WORD_SPACINGS.some(spacing => {
    block.style.wordSpacing = `${sign * spacing}em`
    if (hasKeptHeight(layout)) return true
    block.style.wordSpacing = ''
    return false
  })
}

/** True if a part of the carousel is visible. A full article has just been opened and is not painted yet. */
function isInView(part: HTMLElement): boolean {
  const scroller = part.closest('.newsreel-carousel')
  if (!scroller) return false
  const [box, view] = [part.getBoundingClientRect(), scroller.getBoundingClientRect()]
  return box.right > view.left + SHIFT_TOLERANCE_PX && box.left < view.right - SHIFT_TOLERANCE_PX
}

function measureBlocks(part: HTMLElement): Layout[] {
  return [...part.querySelectorAll<HTMLElement>(BLOCKS)].map(block => {
    const { top, height } = block.getBoundingClientRect()
    return { block, top, height }
  })
}
