import { safeLink } from '../../article/safeUrl.ts'
import type { Figure, Text } from '../../article/schema.ts'
import type { Words } from '../../i18n/words.ts'
import { inWords } from '../language/words.ts'

/** Keys that scroll the caption while the picture is not zoomed: the share of its height that each moves it by. */
const SCROLL_KEYS = new Map([
  ['ArrowDown', 0.3],
  ['ArrowUp', -0.3],
  ['PageDown', 0.85],
  ['PageUp', -0.85],
])

/** The paragraphs under an enlarged picture: its caption with links and stresses, and its credit. */
export function captionParagraphs({ caption, credit }: Figure, words: Words): HTMLElement[] {
  return [
    ...(caption?.length ? [paragraph(spans(caption))] : []),
    ...(credit ? [Object.assign(paragraph(creditParts(credit, words)), inWords(words))] : []),
  ]
}

/** Isolates the label and the name: each may run in the other direction than the article. */
function creditParts(credit: string, words: Words): (Node | string)[] {
  const [before = '', after = ''] = words.source('\0').split('\0')
  const parts = [isolated(before.trim()), before.slice(before.trimEnd().length), isolated(credit), after]
  return parts.filter(part => part !== '')
}

function isolated(text: string): HTMLElement {
  const element = document.createElement('bdi')
  element.textContent = text
  return element
}

function spans(text: Text): (Node | string)[] {
  if (typeof text === 'string') return [text]
  return text.map(part => {
    if (typeof part === 'string') return part
    const href = part.href === undefined ? null : safeLink(part.href)
    const link =
      href === null ? part.text : Object.assign(document.createElement('a'), { href, textContent: part.text })
    if (!part.mark) return link
    const stressed = document.createElement(part.mark)
    stressed.append(link)
    return stressed
  })
}

function paragraph(content: (Node | string)[]): HTMLElement {
  const element = document.createElement('p')
  element.append(...content)
  return element
}

/**
 * Lets wheels, fingers and keys scroll a caption that has more than fits; PhotoSwipe takes them all for the picture.
 * @param isZoomed whether keys pan the picture instead
 * @returns what to call when the caption or the window has another size
 */
export function makeScrollable(caption: HTMLElement, dialog: HTMLElement, isZoomed: () => boolean): () => void {
  const overflows = () => caption.scrollHeight > caption.clientHeight + 1
  caption.addEventListener('wheel', event => event.stopPropagation(), { passive: true })
  dialog.addEventListener('keydown', event => {
    const share = SCROLL_KEYS.get(event.key)
    const inside = event.composedPath().includes(caption)
    if (share === undefined || event.ctrlKey || event.altKey || event.metaKey || !overflows()) return
    if (isZoomed() && !inside) return
    event.preventDefault()
    event.stopPropagation()
    caption.scrollBy({ top: share * caption.clientHeight })
  })
  return () => {
    if (overflows()) caption.tabIndex = 0
    else caption.removeAttribute('tabindex')
  }
}
