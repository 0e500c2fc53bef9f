import { type RefObject, useEffect, useState } from 'react'

const PLAYER = '.newsreel-player'
/** Keys that work the control itself, and so do not interfere with what it plays. */
const OWN_KEYS = ['Tab', 'Shift', ' ', 'Enter']

/** Where an event really began: outside of a shadow root its target is the host. */
const originOf = (event: Event) => event.composedPath()[0]
const isIn = (event: Event, selector: string) => {
  const origin = originOf(event)
  return origin instanceof Element && origin.closest(selector) !== null
}

/** Whether a key was pressed in the reader, or around it: it may be the whole page, and the focus nowhere. */
export const concerns = (element: HTMLElement, event: KeyboardEvent) => {
  const origin = originOf(event)
  return event.composedPath().includes(element) || (origin instanceof Node && origin.contains(element))
}

/** Calls `onInteract` when the reader does anything in the reader but with the player's own controls. */
export function useInteraction(root: RefObject<HTMLElement | null>, onInteract: () => void): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const acted = (event: Event) => {
      if (!isIn(event, PLAYER)) onInteract()
    }
    const pressed = (event: KeyboardEvent) => {
      const works = isIn(event, PLAYER) && (OWN_KEYS.includes(event.key) || isIn(event, 'select'))
      if (concerns(element, event) && !works) onInteract()
    }
    const passive = { passive: true, capture: true }
    const kinds = ['pointerdown', 'touchstart', 'wheel', 'focusin']
    for (const kind of kinds) element.addEventListener(kind, acted, passive)
    const page = element.ownerDocument
    page.addEventListener('keydown', pressed, true)
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, acted, passive)
      page.removeEventListener('keydown', pressed, true)
    }
  }, [root, onInteract])
}

/** How often it is looked whether something of the page lies over the reader, in milliseconds: no event tells. */
const LOOK = 500

/**
 * Whether somebody can be watching: the reader is in view and its page is the one in front, no dialog of the page lies
 * over it, and the focus is not elsewhere; and whether a mouse has come to rest on a slide. One that lies where it was
 * when a control was pressed has not: what is pressed there should go on.
 */
export function useWatched(root: RefObject<HTMLElement | null>): { watched: boolean; pointed: boolean } {
  const [inView, setInView] = useState(true)
  const [front, setFront] = useState(true)
  const [pointed, setPointed] = useState(false)
  const [away, setAway] = useState(false)
  useEffect(() => {
    const element = root.current
    if (!element) return
    const page = element.ownerDocument
    const shown = () => setFront(page.visibilityState === 'visible')
    // Not pointerover: it also tells of a slide that arrives under a mouse at rest.
    const moved = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') setPointed(isIn(event, '.newsreel-carousel'))
    }
    const out = () => setPointed(false)
    const look = () => setAway(isFocusElsewhere(element) || isCovered(element))
    const timer = setInterval(look, LOOK)
    page.addEventListener('focusin', look)
    const observer = new IntersectionObserver(entries => setInView((entries.at(-1)?.intersectionRatio ?? 1) >= 0.25), {
      threshold: 0.25,
    })
    observer.observe(element)
    shown()
    page.addEventListener('visibilitychange', shown)
    element.addEventListener('pointermove', moved)
    element.addEventListener('pointerleave', out)
    return () => {
      clearInterval(timer)
      page.removeEventListener('focusin', look)
      observer.disconnect()
      page.removeEventListener('visibilitychange', shown)
      element.removeEventListener('pointermove', moved)
      element.removeEventListener('pointerleave', out)
    }
  }, [root])
  return { watched: inView && front && !away, pointed }
}

/** Whether the focus is on something of the page around. */
const isFocusElsewhere = (element: HTMLElement) => isBeside(element, element.ownerDocument.activeElement)

/** Whether something of the page, a dialog or an overlay, lies over the middle of what is in view. */
function isCovered(element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const middle = (from: number, to: number, size: number) => (Math.max(0, from) + Math.min(size, to)) / 2
  const [x, y] = [middle(left, right, innerWidth), middle(top, bottom, innerHeight)]
  return isBeside(element, element.ownerDocument.elementFromPoint(x, y))
}

/** Whether another element is neither in an element nor around it, out of shadow roots too. */
function isBeside(element: Element, other: Element | null): boolean {
  if (!other || element.contains(other)) return false
  for (let each: Element | null = element; each; each = parentOf(each)) if (each === other) return false
  return true
}

function parentOf(element: Element): Element | null {
  const root: Node = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/**
 * Calls `onClose` on Escape, for what is open beside the slides and is no dialog. Not while a dialog is open: its own
 * Escape comes first.
 */
export function useEscape(root: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const page = element.ownerDocument
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || element.querySelector('dialog')) return
      if (concerns(element, event)) onClose()
    }
    page.addEventListener('keydown', pressed)
    return () => page.removeEventListener('keydown', pressed)
  }, [root, onClose])
}
