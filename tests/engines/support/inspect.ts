import type { Point } from '../drivers/Engine.ts'

/** Elements by role and accessible name; `within` limits the search to those inside others. */
export type Target = { role: keyof typeof SELECTORS; name?: string | RegExp; within?: Target }

/** An element, as `inspect` finds it. */
export type Found = {
  name: string
  text: string
  /** Its middle, in the viewport of the page. */
  center: Point
  /** How far its left edge is from that of its parent, in whole CSS pixels. */
  offset: number
  fontSize: number
  isVisible: boolean
  isFocused: boolean
  /** Whether a click in its middle meets it. */
  isOnTop: boolean
}

export const SELECTORS = {
  button: 'button',
  link: 'a[href]',
  dialog: 'dialog[open], [role="dialog"]',
  img: 'img',
  heading: 'h1, h2, h3',
  paragraph: 'p',
  region: 'section[aria-label], [role="region"]',
  navigation: 'nav',
  /** The current slide. */
  slide: '[aria-roledescription="slide"]:not([inert])',
  /** The article as it is printed. */
  paper: '.newsreel-article:not([tabindex])',
}

/** A target for `inspect`, which runs in the page: outer ones first. */
export type Step = { selector: string; name?: string; pattern?: { source: string; flags: string } }

export function stepsTo({ role, name, within }: Target): Step[] {
  const step: Step = { selector: SELECTORS[role] }
  if (typeof name === 'string') step.name = name
  else if (name) step.pattern = { source: name.source, flags: name.flags }
  return [...(within ? stepsTo(within) : []), step]
}

/**
 * Finds the elements of a target, also in shadow roots and in iframes of the same origin. Runs in the page.
 * @param scrolls whether to scroll the first of them into view
 */
export function inspect({ steps, scrolls }: { steps: Step[]; scrolls: boolean }): Found[] {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const findIn = (root: ParentNode, selector: string): Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(each => {
      const inner = each.shadowRoot ?? (each instanceof HTMLIFrameElement ? each.contentDocument : null)
      return inner ? findIn(inner, selector) : []
    }),
  ]
  const nameOf = (element: Element) => {
    const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const root = element.getRootNode() as Document | ShadowRoot
    const label = labels.map(id => root.getElementById(id)?.textContent).join(' ')
    return plain(element.getAttribute('aria-label') || label || element.getAttribute('alt') || element.textContent)
  }
  const isMatch = (element: Element, { name, pattern }: Step) =>
    !element.closest('[inert], [aria-hidden="true"]') &&
    (name === undefined || nameOf(element) === plain(name)) &&
    (!pattern || new RegExp(pattern.source, pattern.flags).test(nameOf(element)))
  const found = steps.reduce<ParentNode[]>(
    (scopes, step) => scopes.flatMap(scope => findIn(scope, step.selector)).filter(each => isMatch(each, step)),
    [document],
  ) as HTMLElement[]
  if (scrolls) found[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  return found.map(element => {
    const root = element.getRootNode() as Document | ShadowRoot
    const box = element.getBoundingClientRect()
    const center = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    const top = root.elementFromPoint(center.x, center.y)
    for (
      let frame = element.ownerDocument.defaultView?.frameElement;
      frame;
      frame = frame.ownerDocument.defaultView?.frameElement
    ) {
      const outer = frame.getBoundingClientRect()
      center.x += outer.left + frame.clientLeft
      center.y += outer.top + frame.clientTop
    }
    const parentLeft = element.parentElement?.getBoundingClientRect().left ?? Number.NaN
    return {
      name: nameOf(element),
      text: plain(element.textContent),
      center,
      offset: Math.round(box.left - parentLeft),
      fontSize: Number.parseFloat(getComputedStyle(element).fontSize),
      isVisible: box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible',
      isFocused: root.activeElement === element,
      isOnTop: element.contains(top),
    }
  })
}
