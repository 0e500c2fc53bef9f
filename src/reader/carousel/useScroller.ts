import { type Dispatch, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { CarouselAction, CarouselState } from '../../deck/carouselState.ts'
import { prefersReducedMotion } from '../shared/reducedMotion.ts'

/**
 * A scroller without `scrollend` (WebKitGTK 2.50, older Safari) has come to rest after this many quiet milliseconds.
 */
const QUIET = 140
/** How far from its slide a scroller at rest may be, in CSS pixels: zoomed pages round. */
const NEAR = 2
/** How often we look again at a scroller that rests between two slides before we put it right ourselves. */
const PATIENCE = 5

/**
 * Connects a place to the browser's own scroller. Whatever moves the scroller (a finger, a trackpad, a screen reader)
 * is told to the place; what the place asks for is done by one scrollTo. Positions are never written frame by frame,
 * since snapping would fight them, and nothing is measured in the scroll handler: IntersectionObservers tell which
 * slide is passing (usePassing), and the offset is read once, when all is quiet.
 * @param mounted names the slides that are mounted: another value when they change
 * @param rtl whether the scroller runs from right to left: its offsets are then negative
 */
export function useScroller(
  scroller: RefObject<HTMLElement | null>,
  place: CarouselState,
  dispatch: Dispatch<CarouselAction>,
  mounted: string,
  rtl: boolean,
): void {
  const now = useRef(place)
  // `moving`: a hand's scroll is under way, its snap included. `owed`: what the place asked for meanwhile, still to do.
  // `resting`: it has settled on the goal, and nobody has moved it since.
  const hand = useRef({ fingers: 0, moving: false, owed: false, resting: true, wake: () => {}, check: () => {} })
  useLayoutEffect(() => {
    now.current = place
  })

  // What the place asks for. Runs before the paint that shows the slides it needs, which are mounted by then.
  const { moveCount: turn } = place
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || turn === 0 || now.current.motion === 'idle') return
    const state = hand.current
    state.wake()
    state.resting = false
    // Chromium ends its own snap where that began to go, even when we have scrolled elsewhere since: let it end first.
    state.owed = state.fingers > 0 || state.moving
    if (!state.owed) go(element, now.current, dispatch, rtl)
  }, [scroller, dispatch, rtl, turn])

  // WebKit snaps to the slide with the same number among the mounted ones when their list changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list changes.
  useLayoutEffect(() => hand.current.check(), [mounted])

  // What the scroller tells.
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const state = hand.current
    let timer: ReturnType<typeof setTimeout> | undefined
    let looks = 0
    let width = widthOf(element)
    const wake = () => {
      clearTimeout(timer)
      timer = setTimeout(settle, QUIET)
    }
    const scrolled = () => {
      looks = 0
      const { target: goal, motion: move, heldAt: held } = now.current
      if (move === 'idle' && held !== null) state.moving = true
      // The event of our own jump can come late: then it is where it belongs. Others move it too (a screen reader).
      if (state.resting && Math.abs(getBlockOffset(element) - goal) * width > NEAR) state.resting = false
      wake()
    }
    const settle = () => {
      clearTimeout(timer)
      // A box that is folded, or is being resized, is put right first: until then its offset says nothing.
      if (state.fingers > 0 || width === 0 || widthOf(element) !== width || !element.checkVisibility()) return
      const { target: goal, motion: move } = now.current
      const offset = getBlockOffset(element)
      const index = Math.round(offset)
      const between = Math.abs(offset - index) * width > NEAR
      if (between && looks++ < PATIENCE) return wake()
      state.moving = false
      if (state.owed) {
        state.owed = false
        go(element, now.current, dispatch, rtl)
        return wake()
      }
      if (between) jump(element, move === 'idle' ? index : goal, rtl)
      looks = 0
      state.resting = true
      dispatch({ type: 'settled', index: between && move !== 'idle' ? goal : index })
    }
    // The end of a jump reaches us when the glide after it has begun: only silence proves that a glide failed.
    const ended = () => {
      const { target: goal, motion: move } = now.current
      if (move === 'glide' && !state.owed && Math.round(getBlockOffset(element)) !== goal) wake()
      else settle()
    }
    const take = () => {
      state.owed = state.resting = false
      dispatch({ type: 'grabbed', offset: getBlockOffset(element) })
    }
    const touched = (event: TouchEvent) => {
      state.fingers = event.touches.length
      take()
      // A slide can be unmounted under the finger; its events then reach nobody but the element itself.
      const lift = (end: Event) => {
        state.fingers = (end as TouchEvent).touches.length
        if (state.fingers > 0) return
        event.target?.removeEventListener('touchend', lift)
        event.target?.removeEventListener('touchcancel', lift)
        wake()
      }
      event.target?.addEventListener('touchend', lift)
      event.target?.addEventListener('touchcancel', lift)
    }
    const wheeled = (event: WheelEvent) => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
      const { motion: move, heldAt: held } = now.current
      if (!sideways || (move === 'idle' && held !== null)) return
      take()
      wake() // at the ends a wheel scrolls nothing, and nothing else would tell that it is over
    }
    state.wake = wake
    const listening = new AbortController()
    const options = { passive: true, signal: listening.signal }
    element.addEventListener('scroll', scrolled, options)
    element.addEventListener('scrollend', ended, options)
    element.addEventListener('touchstart', touched, options)
    element.addEventListener('wheel', wheeled, options)
    // First size, resize, rotation: the slide that was asked for stays. Also where a deep link is first scrolled to. In
    // a server's HTML a finger may have asked for another than we know of. Runs after layout and before the paint.
    let stay = false
    const resized = new ResizeObserver(() => {
      const isResized = width !== widthOf(element)
      width = widthOf(element)
      if (element.dataset['flow'] === undefined && width > 0 && (isResized || stay))
        jump(element, now.current.target, rtl)
      stay = false
      if (isResized) wake() // what it stopped is over
    })
    state.check = () => {
      stay = state.resting
      resized.unobserve(element)
      resized.observe(element)
    }
    state.check()
    return () => {
      clearTimeout(timer)
      resized.disconnect()
      listening.abort()
    }
  }, [scroller, dispatch, rtl])

  // Before the first paint, so that a deep link does not show the cover first. In a server's HTML the browser has gone
  // to its slide by then, and a finger perhaps to another: that is where the reader is.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (element.dataset['flow'] !== undefined) {
      // Without a size (a frame that is still folded) it cannot have gone to the slide of its address.
      if (widthOf(element)) dispatch({ type: 'settled', index: Math.round(getBlockOffset(element)) })
    } else if (now.current.target > 0) jump(element, now.current.target, rtl)
  }, [scroller, dispatch, rtl])
}

/** Moves the scroller to the place's goal. */
function go(
  element: HTMLElement,
  { target: goal, motion: move }: CarouselState,
  dispatch: Dispatch<CarouselAction>,
  rtl: boolean,
): void {
  const here = getBlockOffset(element)
  if (move === 'jump' || prefersReducedMotion()) {
    jump(element, goal, rtl)
    return
  }
  // Keys that ran ahead: at once to the neighbour of the goal, then glide, instead of flying past it all.
  if (Math.abs(goal - here) > 1.5) {
    const neighbour = goal - Math.sign(goal - here)
    jump(element, neighbour, rtl)
    dispatch({ type: 'passed', index: neighbour })
  }
  element.scrollTo({ left: leftOf(element, goal, rtl), behavior: 'smooth' })
}

/** How many slides the scroller is from the first: 2.5 is half way between the third and the fourth. */
function getBlockOffset(element: HTMLElement): number {
  const width = widthOf(element)
  return width ? Math.abs(element.scrollLeft) / width : 0
}

function leftOf(element: HTMLElement, index: number, rtl: boolean): number {
  return index * widthOf(element) * (rtl ? -1 : 1)
}

/**
 * The width of a slide, 0 while it is not shown. Not clientWidth, which rounds: a thousand slides later that is one.
 */
function widthOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).width) || 0
}

function jump(element: HTMLElement, index: number, rtl: boolean): void {
  element.scrollTo({ left: leftOf(element, index, rtl), behavior: 'instant' })
}
