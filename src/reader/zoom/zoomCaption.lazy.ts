import { safeLink } from '../../article/names/safeUrl.ts'
import type { Figure, Text } from '../../article/schema.ts'
import type { Words } from '../../i18n/words.ts'
import { languageAttributes } from '../language/words.ts'

/** Keys that scroll the caption while the picture is not zoomed, with the distance as a fraction of its height. */
const CAPTION_SCROLL_KEYS = new Map([
  ['ArrowDown', 0.3],
  ['ArrowUp', -0.3],
  ['PageDown', 0.85],
  ['PageUp', -0.85],
])

/** Creates the box of the captions, in the language and direction of the article. */
export function createCaptionBox({ lang, dir }: HTMLElement): HTMLElement {
  const caption = document.createElement('div')
  caption.className = 'pswp__newsreel-caption pswp__hide-on-close'
  if (lang) caption.lang = lang
  if (dir) caption.dir = dir
  return caption
}

/** Creates the paragraphs below an enlarged picture: its caption with links and marks, and its credit. */
export function createCaption({ caption, credit }: Figure, words: Words): HTMLElement[] {
  return [
    ...(caption?.length ? [createParagraph(createSpans(caption))] : []),
    ...(credit ? [Object.assign(createParagraph(createCredit(credit, words)), languageAttributes(words))] : []),
  ]
}

/**
 * Measures captions before they are shown, in pixels. The heights are kept until `clear`: PhotoSwipe asks for them
 * while the reader pans.
 * @param caption the box of the captions, in the page
 */
export function createCaptionHeights(caption: HTMLElement, words: Words) {
  const heights = new Map<Figure, number>()
  const measure = (figure: Figure): number => {
    const known = heights.get(figure)
    if (known !== undefined) return known
    const probe = caption.cloneNode() as HTMLElement
    probe.append(...createCaption(figure, words))
    caption.before(probe)
    const height = probe.offsetHeight
    probe.remove()
    heights.set(figure, height)
    return height
  }
  return { measure, clear: () => heights.clear() }
}

/** Isolates the label and the name, since each may have another direction than the article. */
function createCredit(credit: string, words: Words): (Node | string)[] {
  const [before = '', after = ''] = words.source('\0').split('\0')
  const parts = [createBdi(before.trim()), before.slice(before.trimEnd().length), createBdi(credit), after]
  return parts.filter(part => part !== '')
}

function createBdi(text: string): HTMLElement {
  const element = document.createElement('bdi')
  element.textContent = text
  return element
}

function createSpans(text: Text): (Node | string)[] {
  if (typeof text === 'string') return [text]
  return text.map(part => {
    if (typeof part === 'string') return part
    const href = part.href === undefined ? null : safeLink(part.href)
    const link =
      href === null ? part.text : Object.assign(document.createElement('a'), { href, textContent: part.text })
    if (!part.mark) return link
    const mark = document.createElement(part.mark)
    mark.append(link)
    return mark
  })
}

function createParagraph(content: (Node | string)[]): HTMLElement {
  const element = document.createElement('p')
  element.append(...content)
  return element
}

/**
 * Lets wheel, touch and keys scroll a caption that overflows. By default PhotoSwipe uses them for the picture.
 * @param isZoomed returns true while keys pan the picture instead
 * @returns a function to call when the size of the caption or the window has changed
 */
export function makeScrollable(caption: HTMLElement, dialog: HTMLElement, isZoomed: () => boolean): () => void {
  const overflows = () => caption.scrollHeight > caption.clientHeight + 1
  caption.addEventListener('wheel', event => event.stopPropagation(), { passive: true })
  dialog.addEventListener('keydown', event => {
    const distance = CAPTION_SCROLL_KEYS.get(event.key)
    const isInside = event.composedPath().includes(caption)
    if (distance === undefined || event.ctrlKey || event.altKey || event.metaKey || !overflows()) return
    if (isZoomed() && !isInside) return
    event.preventDefault()
    event.stopPropagation()
    caption.scrollBy({ top: distance * caption.clientHeight })
  })
  return () => {
    if (overflows()) caption.tabIndex = 0
    else caption.removeAttribute('tabindex')
  }
}
