import { type RefObject, useEffect, useRef, useState } from 'react'

const PLAYER = '.newsreel-player'
/** Keys that work the control itself, and so do not interfere with what it plays. */
const OWN_KEYS = ['Tab', 'Shift', ' ', 'Enter']

const inPlayer = (event: Event) => event.target instanceof Element && event.target.closest(PLAYER) !== null

/** Calls `onInteract` when the reader does anything in the reader but with the player's own controls. */
export function useInteraction(root: RefObject<HTMLElement | null>, onInteract: () => void): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const acted = (event: Event) => {
      if (inPlayer(event) && !(event instanceof KeyboardEvent && !OWN_KEYS.includes(event.key))) return
      onInteract()
    }
    // Keys also reach a reader that is the whole page while the focus is nowhere.
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Node ? event.target : null
      if (target && (element.contains(target) || target.contains(element))) acted(event)
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

/** Whether somebody can be watching: the reader is in view, its page is the one in front, and no mouse rests on a slide. */
export function useWatched(root: RefObject<HTMLElement | null>): boolean {
  const [state, setState] = useState({ inView: true, front: true, pointed: false })
  const merge = useRef((change: Partial<typeof state>) => setState(before => ({ ...before, ...change })))
  useEffect(() => {
    const element = root.current
    if (!element) return
    const change = merge.current
    const page = element.ownerDocument
    const shown = () => change({ front: page.visibilityState === 'visible' })
    const over = (event: PointerEvent) => {
      const target = event.target
      const onSlide = target instanceof Element && target.closest('.newsreel-carousel') !== null
      if (event.pointerType === 'mouse') change({ pointed: onSlide })
    }
    const out = () => change({ pointed: false })
    const observer = new IntersectionObserver(entries => change({ inView: entries.at(-1)?.isIntersecting ?? true }), {
      threshold: 0.25,
    })
    observer.observe(element)
    shown()
    page.addEventListener('visibilitychange', shown)
    element.addEventListener('pointerover', over)
    element.addEventListener('pointerleave', out)
    return () => {
      observer.disconnect()
      page.removeEventListener('visibilitychange', shown)
      element.removeEventListener('pointerover', over)
      element.removeEventListener('pointerleave', out)
    }
  }, [root])
  return state.inView && state.front && !state.pointed
}
