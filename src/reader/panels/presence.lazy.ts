import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

const PLAYER = '.newsreel-player'
/** Keys that operate the player's controls, and so do not pause it. */
const CONTROL_KEYS = ['Tab', 'Shift', ' ', 'Enter']

/** Returns where an event began. Outside of a shadow root, `event.target` is only the host. */
const getOrigin = (event: Event) => event.composedPath()[0]
const startsIn = (event: Event, selector: string) => {
  const origin = getOrigin(event)
  return origin instanceof Element && origin.closest(selector) !== null
}

/** True for a key pressed inside the reader, or on an ancestor of it: without focus, keys go to the body. */
export const isForReader = (element: HTMLElement, event: KeyboardEvent) => {
  const origin = getOrigin(event)
  return event.composedPath().includes(element) || (origin instanceof Node && origin.contains(element))
}

/** Calls `onInteract` on any interaction with the reader except with the player's own controls. */
export function useInteraction(root: RefObject<HTMLElement | null>, onInteract: () => void): void {
  // A layout effect: passive effects may run after the player is painted, and miss what happens in between.
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const onEvent = (event: Event) => {
      if (!startsIn(event, PLAYER)) onInteract()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const isControl = startsIn(event, PLAYER) && (CONTROL_KEYS.includes(event.key) || startsIn(event, 'select'))
      if (isForReader(element, event) && !isControl) onInteract()
    }
    const options = { passive: true, capture: true }
    const types = ['pointerdown', 'touchstart', 'wheel', 'focusin']
    for (const type of types) element.addEventListener(type, onEvent, options)
    const page = element.ownerDocument
    page.addEventListener('keydown', onKeyDown, true)
    return () => {
      for (const type of types) element.removeEventListener(type, onEvent, options)
      page.removeEventListener('keydown', onKeyDown, true)
    }
  }, [root, onInteract])
}

/** How often to check whether something covers the reader: there is no event for it. */
const CHECK_INTERVAL_MS = 500

/**
 * Observes whether somebody can see the reader and whether the mouse is over a slide.
 * @returns `isVisible`: in view, in the active tab, not covered by a dialog of the page, and the focus is not elsewhere
 * on the page. `isHovered`: the mouse has moved over a slide. A mouse that has not moved since a click does not count
 */
export function useAttention(root: RefObject<HTMLElement | null>): { isVisible: boolean; isHovered: boolean } {
  const [isInView, setInView] = useState(true)
  const [isPageVisible, setPageVisible] = useState(true)
  const [isHovered, setHovered] = useState(false)
  const [isObscured, setObscured] = useState(false)
  useEffect(() => {
    const element = root.current
    if (!element) return
    const page = element.ownerDocument
    const onVisibilityChange = () => setPageVisible(page.visibilityState === 'visible')
    // Not pointerover: it also fires when a slide arrives under a mouse at rest.
    const onPointerMove = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') setHovered(startsIn(event, '.newsreel-carousel'))
    }
    const onPointerLeave = () => setHovered(false)
    const check = () => setObscured(isFocusElsewhere(element) || isCovered(element))
    const timer = setInterval(check, CHECK_INTERVAL_MS)
    page.addEventListener('focusin', check)
    const observer = new IntersectionObserver(entries => setInView((entries.at(-1)?.intersectionRatio ?? 1) >= 0.25), {
      threshold: 0.25,
    })
    observer.observe(element)
    onVisibilityChange()
    page.addEventListener('visibilitychange', onVisibilityChange)
    element.addEventListener('pointermove', onPointerMove)
    element.addEventListener('pointerleave', onPointerLeave)
    return () => {
      clearInterval(timer)
      page.removeEventListener('focusin', check)
      observer.disconnect()
      page.removeEventListener('visibilitychange', onVisibilityChange)
      element.removeEventListener('pointermove', onPointerMove)
      element.removeEventListener('pointerleave', onPointerLeave)
    }
  }, [root])
  return { isVisible: isInView && isPageVisible && !isObscured, isHovered }
}

/** True if the focus is on something else of the page. */
const isFocusElsewhere = (element: HTMLElement) => isUnrelated(element, element.ownerDocument.activeElement)

/** True if something else of the page, such as a dialog, covers the middle of the reader's visible part. */
function isCovered(element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const middle = (from: number, to: number, size: number) => (Math.max(0, from) + Math.min(size, to)) / 2
  const [x, y] = [middle(left, right, innerWidth), middle(top, bottom, innerHeight)]
  return isUnrelated(element, element.ownerDocument.elementFromPoint(x, y))
}

/** True if `other` is neither inside `element` nor around it, across shadow roots. */
function isUnrelated(element: Element, other: Element | null): boolean {
  if (!other || element.contains(other)) return false
  for (let ancestor: Element | null = element; ancestor; ancestor = getParent(ancestor))
    if (ancestor === other) return false
  return true
}

function getParent(element: Element): Element | null {
  const root: Node = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** Calls `onClose` on Escape, unless a dialog is open: Escape closes that first. */
export function useEscape(root: RefObject<HTMLElement | null>, onClose: () => void): void {
  // A layout effect: passive effects may run after the panel is painted, and miss an early Escape.
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const page = element.ownerDocument
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || element.querySelector('dialog[open]')) return
      if (isForReader(element, event)) onClose()
    }
    page.addEventListener('keydown', onKeyDown)
    return () => page.removeEventListener('keydown', onKeyDown)
  }, [root, onClose])
}
