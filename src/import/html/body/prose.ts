import { nameOf } from '../../fragment/elements.ts'
import { nameWords } from '../../fragment/nameWords.ts'
import { walk } from '../../fragment/walk.ts'

/** Shorter paragraphs may be labels, captions and links. Letters. */
const MIN_LETTERS = 60
const SKIPPED = new Set(['nav', 'footer', 'aside', 'form', 'figure', 'button', 'noscript', 'select', 'textarea'])
// cspell:disable-next-line
const SKIPPED_NAMES = new Set('cookie cookies consent onetrust gdpr ccpa cmp didomi comment comments disqus'.split(' '))

/**
 * How much running text is in each element of a page that has some: the letters of paragraphs, without the short and
 * linked ones.
 */
export function measureProse(root: Element): Map<Element, number> {
  const prose = new Map<Element, number>()
  const open: { letters: number; linked: number; prose: number }[] = [{ letters: 0, linked: 0, prose: 0 }]
  let links = 0
  walk(root, {
    enter(element) {
      const name = nameOf(element)
      if (SKIPPED.has(name) || (element !== root && nameWords(element).some(word => SKIPPED_NAMES.has(word))))
        return false
      if (name === 'a') links++
      open.push({ letters: 0, linked: 0, prose: 0 })
      return true
    },
    text(text) {
      const top = open.at(-1)
      const length = lettersIn(text)
      if (!top || length === 0) return
      top.letters += length
      if (links > 0) top.linked += length
    },
    leave(element) {
      const name = nameOf(element)
      if (name === 'a') links--
      const own = open.pop()
      const outer = open.at(-1)
      if (!own || !outer) return
      if (INLINE.has(name)) {
        outer.letters += own.letters
        outer.linked += own.linked
      } else if (own.letters >= MIN_LETTERS && own.linked * 2 < own.letters) own.prose += own.letters
      outer.prose += own.prose
      if (own.prose > 0) prose.set(element, own.prose)
    },
  })
  return prose
}

/** The element that holds the article's text, as far as the page's markup names it. */
export function findContainer(root: Element, prose: Map<Element, number>): Element | undefined {
  const amount = (element: Element | undefined) => (element && prose.get(element)) ?? 0
  const selectors = ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]']
  const all = amount(root)
  let best: Element | undefined
  for (const selector of selectors) {
    for (const element of root.querySelectorAll(selector)) if (amount(element) > amount(best) * 1.3) best = element
    // Text in several articles is a list of teasers; most of the page's text is in the one that was opened.
    if (amount(best) > all / 3) break
  }
  return narrow(best ?? root, prose)
}

/** The innermost element with nearly all of the text. */
function narrow(container: Element, prose: Map<Element, number>): Element {
  const all = prose.get(container) ?? 0
  let inner = container
  for (;;) {
    const next = [...inner.children].find(child => (prose.get(child) ?? 0) >= all * 0.95)
    if (!next || nameOf(next) === 'p') return inner
    inner = next
  }
}

const INLINE = new Set(
  'a b strong i em span font u small mark sub sup abbr cite q s del ins code time wbr big label'.split(' '),
)

function lettersIn(text: string): number {
  const letters = text.replace(/\s+/g, ' ').trim()
  return letters.length + 2 * (letters.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0)
}
