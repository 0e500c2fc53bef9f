import type { Page } from '@playwright/test'

/**
 * The layout problems of the page as it is shown now, each as a sentence, and the number of fully visible lines.
 */
export type LayoutReport = {
  problems: string[]
  /** Of the headline, the standfirst, the heading and the text. */
  lines: number
  /** Of the text alone. */
  bodyLines: number
}

/**
 * Checks the geometry of every visible line of text (in the dialog, if one is open): whether it overlaps another line
 * or a control, whether it is cut off where it cannot be scrolled to, and whether the page scrolls sideways.
 */
export const inspectLayout = (page: Page): Promise<LayoutReport> => page.evaluate(inspectInPage)

function inspectInPage(): LayoutReport {
  type Box = { left: number; top: number; right: number; bottom: number }
  type Line = Box & { block: Element; text: string; part: 'head' | 'body' | null }
  const SLACK = 1.5
  const problems: string[] = []

  const isInvisible = (element: Element) => {
    if (!element.checkVisibility({ contentVisibilityAuto: true })) return true
    if (element.closest('.newsreel-status')) return true // a notice may cover the page for six seconds
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { clipPath, visibility, display, opacity } = getComputedStyle(each)
      if (clipPath === 'inset(50%)' || visibility === 'hidden' || display === 'none' || opacity === '0') return true
      if (each.matches('[inert]')) return true
    }
    return false
  }
  const blockOf = (element: Element): Element => {
    const { display } = getComputedStyle(element)
    return (display === 'inline' || display === 'contents') && element.parentElement
      ? blockOf(element.parentElement)
      : element
  }
  const quote = (text: string) => `"${text.trim().slice(0, 24)}"`

  /** Returns the visible part of a line, clipped by its ancestors. Reports parts that no scrolling can reveal. */
  const clipToAncestors = (box: Box, from: Element, text: string): Box | null => {
    const rest = { ...box }
    const done = { inline: false, block: false }
    for (let each: Element | null = from; each; each = each.parentElement) {
      const style = getComputedStyle(each)
      if (style.webkitLineClamp !== 'none') done.block = true // the running head, which the cover shows in full
      if (style.overflow === 'visible' && style.contentVisibility !== 'auto') {
        if (style.position === 'fixed') break
        continue
      }
      const { left, top } = each.getBoundingClientRect()
      const inner = { left: left + each.clientLeft, top: top + each.clientTop }
      const edge = { right: inner.left + each.clientWidth, bottom: inner.top + each.clientHeight }
      const scrolls = { x: /auto|scroll/.test(style.overflowX), y: /auto|scroll/.test(style.overflowY) }
      const cut = (what: string) => problems.push(`${quote(text)} is cut off at the ${what} by ${each?.className}`)
      if (!done.inline && !scrolls.x && (rest.left < inner.left - SLACK || rest.right > edge.right + SLACK)) cut('side')
      if (!done.block) {
        const reach = scrolls.y ? { top: -each.scrollTop, bottom: each.scrollHeight - each.scrollTop } : null
        const [first, last] = [inner.top + (reach?.top ?? 0), reach ? inner.top + reach.bottom : edge.bottom]
        // A font is higher than its letters: the line boxes of a heading may overflow by a fifth of an em.
        const air = (box.bottom - box.top) * 0.2
        if (box.top + air < first - SLACK) cut('top')
        if (box.bottom - air > last + SLACK) cut('foot')
      }
      if (scrolls.x) done.inline = true
      if (scrolls.y) done.block = true
      rest.left = Math.max(rest.left, inner.left)
      rest.right = Math.min(rest.right, edge.right)
      rest.top = Math.max(rest.top, inner.top)
      rest.bottom = Math.min(rest.bottom, edge.bottom)
    }
    return rest.right - rest.left > SLACK && rest.bottom - rest.top > SLACK ? rest : null
  }

  const dialog = document.querySelector('dialog[open], .pswp')
  const root = dialog ?? document.querySelector('.newsreel') ?? document.body
  const lines: Line[] = []
  const range = document.createRange()
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode
    const element = node.parentElement
    const text = node.textContent ?? ''
    if (!element || !text.trim() || element.matches('option') || isInvisible(element)) continue
    range.selectNodeContents(node)
    for (const { left, top, right, bottom } of range.getClientRects()) {
      const shown = right - left > SLACK ? clipToAncestors({ left, top, right, bottom }, element, text) : null
      if (!shown) continue
      // The letters, without the space of the font above and below.
      const air = (bottom - top) * 0.2
      const whole = shown.bottom - shown.top > bottom - top - SLACK
      const head = element.closest('.newsreel-text :is(h1, h2, .newsreel-standfirst)') && 'head'
      const part = whole ? (head ?? (element.closest('.newsreel-text .newsreel-body') && 'body')) : null
      const ink = { top: Math.max(shown.top, top + air), bottom: Math.min(shown.bottom, bottom - air) }
      if (ink.bottom > ink.top) lines.push({ ...shown, ...ink, block: blockOf(element), text, part })
    }
  }

  const meet = (a: Box, b: Box) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1))
      if (other.block !== line.block && meet(line, other))
        problems.push(`${quote(line.text)} lies on ${quote(other.text)}`)
  })
  for (const control of root.querySelectorAll('button, select, input, .newsreel-more > svg')) {
    if (isInvisible(control)) continue
    const { left, top, right, bottom } = control.getBoundingClientRect()
    const name = control.getAttribute('aria-label') ?? control.textContent ?? ''
    const box = clipToAncestors({ left, top, right, bottom }, control.parentElement ?? control, name)
    for (const line of lines)
      if (box && !control.contains(line.block) && !line.block.contains(control) && meet(box, line))
        problems.push(`${quote(line.text)} lies on the control ${quote(name || control.tagName)}`)
  }

  for (const each of [document.documentElement, ...root.querySelectorAll('*')]) {
    const { overflowX } = getComputedStyle(each)
    // Slides lie beside each other, an enlarged picture may be larger than the screen, and topics are one line.
    const isWide = each.matches(
      '.newsreel-carousel, .pswp__scroll-wrap, .pswp__item, input, .library-topics .nav-links',
    )
    if ((overflowX === 'visible' && each !== document.documentElement) || isWide || isInvisible(each)) continue
    if (each.scrollWidth > each.clientWidth + 1) problems.push(`${each.className || each.tagName} scrolls sideways`)
  }
  for (const block of new Set(lines.map(line => line.block))) {
    const { lineHeight, fontSize } = getComputedStyle(block)
    if (Number.parseFloat(lineHeight) < Number.parseFloat(fontSize))
      problems.push(`${block.className} is set too tight`)
  }
  const count = (some: Line[]) => new Set(some.map(line => Math.round(line.top))).size
  const [read, body] = [lines.filter(line => line.part), lines.filter(line => line.part === 'body')]
  return { problems: [...new Set(problems)], lines: count(read), bodyLines: count(body) }
}

/** Measures the font size of each kind of text on the current slide, in CSS pixels. */
export const measureTextSizes = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const sizes: Record<string, number> = {}
    for (const kind of ['h2', '.newsreel-body > p', 'figcaption', '.newsreel-count'])
      for (const element of document.querySelectorAll(`:is(.newsreel-slide:not([inert]), .newsreel-bar) ${kind}`))
        sizes[kind] = Math.min(sizes[kind] ?? 99, Number.parseFloat(getComputedStyle(element).fontSize))
    return sizes
  })
