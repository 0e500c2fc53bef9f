import italicFile from '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2?url&no-inline'
import file from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url&no-inline'
import type { Article } from '../../article/schema.ts'
import { writingOf } from '../../i18n/writing.ts'

/** A name of our own: a page around the reader may have a Newsreader of its own, and gets none from us. */
const FAMILY = 'Newsreel Newsreader'
/**
 * Two heights that differ by less than this, in CSS pixels, are one: the browser does not count it as a shift either.
 */
const SAME = 1
const PARTS = '.newsreel-slide, .newsreel-article'
/** How much the space between words may change, in em: not so much that anybody sees it. */
const SPACES = [0.02, 0.04, 0.06, 0.08, 0.1]
/** What would move when its text breaks elsewhere. */
const BLOCKS = 'h1, h2, h3, p, li, figcaption, .newsreel-imprint, .newsreel-body, .newsreel-button'

/**
 * Fetches Newsreader and dresses the reader in it where nobody can see it happen: slides that are out of view at once,
 * the one in view only when not one of its lines moves, else when it has been left. The fallback has the same widths
 * and heights (../typeface.css), so most stay as they are, and others do with a little more or less space between
 * words.
 * @returns a function that stops it, or nothing when the article's script has no use for a Latin typeface, or the page
 * around the reader has chosen its own
 * @throws when a file cannot be fetched
 */
export async function wearTypeface(root: HTMLElement, article: Article): Promise<(() => void) | undefined> {
  if (writingOf(article.lang).script !== 'latin') return
  if (getComputedStyle(root).getPropertyValue('--newsreel-font').trim()) return
  const italic = /"mark":"em"|"type":"quote"/.test(JSON.stringify(article.sections))
  await Promise.all([faceOf(file, 'normal'), italic && faceOf(italicFile, 'italic')])
  root.dataset['typeface'] = ''
  const dressAll = () => {
    for (const part of root.querySelectorAll<HTMLElement>(PARTS)) dress(part)
  }
  dressAll()
  // Slides come and go, and by the time others do the one that was in view is out of it.
  const observer = new MutationObserver(dressAll)
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['inert'] })
  return () => observer.disconnect()
}

const faces = new Map<string, Promise<FontFace>>()

/**
 * Has a face fetched, once for all readers of a page: what document.fonts holds outlives them. Our own pages declare it
 * (page.css), others are given it.
 */
function faceOf(url: string, style: string): Promise<FontFace> {
  const before = faces.get(url)
  if (before) return before
  const declared = [...document.fonts].find(face => face.family.includes(FAMILY) && face.style === style)
  const face = (declared ?? new FontFace(FAMILY, `url("${url}")`, { weight: '200 800', style })).load()
  faces.set(url, face)
  face.then(
    loaded => declared ?? document.fonts.add(loaded),
    () => faces.delete(url),
  )
  return face
}

/** Elements whose text would move, and which have not changed since: asked once. */
const waiting = new WeakSet<HTMLElement>()

function dress(part: HTMLElement): void {
  if (part.dataset['typeface'] !== undefined) return
  const seen = isInView(part)
  if (seen && waiting.has(part)) return
  const before = seen ? layoutOf(part) : []
  part.dataset['typeface'] = ''
  if (!seen) return
  const spaced = before.filter(each => isText(each) && !hasHeight(each)).filter(spaceWords)
  if (before.every(({ block, top, height }) => isSame(block.getBoundingClientRect(), { top, height }))) return
  for (const { block } of spaced) block.style.wordSpacing = ''
  delete part.dataset['typeface']
  waiting.add(part)
}

type Layout = { block: HTMLElement; top: number; height: number }
type Box = { top: number; height: number }
const isSame = (a: Box, b: Box) => Math.abs(a.top - b.top) < SAME && Math.abs(a.height - b.height) < SAME
const isText = ({ block }: Layout) => !block.querySelector(BLOCKS)
const hasHeight = ({ block, height }: Layout) => Math.abs(block.offsetHeight - height) < SAME

/** Gives a text the number of lines that it had, where a little more or less space between its words does. */
function spaceWords(layout: Layout): boolean {
  const { block, height } = layout
  const sign = block.offsetHeight < height ? 1 : -1
  return SPACES.some(space => {
    block.style.wordSpacing = `${sign * space}em`
    if (hasHeight(layout)) return true
    block.style.wordSpacing = ''
    return false
  })
}

/** Whether any of a part shows in its scroller; an article that has just been opened has not been painted yet. */
function isInView(part: HTMLElement): boolean {
  const scroller = part.closest('.newsreel-carousel')
  if (!scroller) return false
  const [box, view] = [part.getBoundingClientRect(), scroller.getBoundingClientRect()]
  return box.right > view.left + SAME && box.left < view.right - SAME
}

function layoutOf(part: HTMLElement): Layout[] {
  return [...part.querySelectorAll<HTMLElement>(BLOCKS)].map(block => {
    const { top, height } = block.getBoundingClientRect()
    return { block, top, height }
  })
}
