import { type Dispatch, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Place, Step } from '../deck/place.ts'
import { prefersReducedMotion } from './reducedMotion.ts'

/** A scroller without `scrollend` (WebKitGTK 2.50, older Safari) has come to rest after this many quiet milliseconds. */
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
 * @param rtl whether the scroller runs from right to left: its offsets are then negative
 */
export function useScroller(
  scroller: RefObject<HTMLElement | null>,
  place: Place,
  dispatch: Dispatch<Step>,
  rtl: boolean,
): void {
  const now = useRef(place)
  // `moving`: a hand's scroll is under way, its snap included. `owed`: what the place asked for meanwhile, still to do.
  const hand = useRef({ fingers: 0, moving: false, owed: false, wake: () => {} })
  useLayoutEffect(() => {
    now.current = place
  })

  // What the place asks for. Runs before the paint that shows the slides it needs, which are mounted by then.
  const { turn } = place
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || turn === 0 || now.current.move === 'rest') return
    const state = hand.current
    state.wake()
    // Chromium ends its own snap where that began to go, even when we have scrolled elsewhere since: let it end first.
    state.owed = state.fingers > 0 || state.moving
    if (!state.owed) go(element, now.current, dispatch, rtl)
  }, [scroller, dispatch, rtl, turn])

  // What the scroller tells.
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const state = hand.current
    let timer: ReturnType<typeof setTimeout> | undefined
    let looks = 0
    const wake = () => {
      clearTimeout(timer)
      timer = setTimeout(settle, QUIET)
    }
    const scrolled = () => {
      looks = 0
      const { move, held } = now.current
      if (move === 'rest' && held !== null) state.moving = true
      wake()
    }
    const settle = () => {
      clearTimeout(timer)
      if (state.fingers > 0 || element.clientWidth === 0) return
      const { goal, move } = now.current
      const offset = offsetOf(element)
      const index = Math.round(offset)
      const between = Math.abs(offset - index) * element.clientWidth > NEAR
      if (between && looks++ < PATIENCE) return wake()
      state.moving = false
      if (state.owed) {
        state.owed = false
        go(element, now.current, dispatch, rtl)
        return wake()
      }
      if (between) jump(element, move === 'rest' ? index : goal, rtl)
      looks = 0
      dispatch({ type: 'settled', index: between && move !== 'rest' ? goal : index })
    }
    // The end of a jump reaches us when the glide after it has begun: only silence proves that a glide failed.
    const ended = () => {
      const { goal, move } = now.current
      if (move === 'glide' && !state.owed && Math.round(offsetOf(element)) !== goal) wake()
      else settle()
    }
    const take = () => {
      state.owed = false
      dispatch({ type: 'taken', offset: offsetOf(element) })
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
      const { move, held } = now.current
      if (!sideways || (move === 'rest' && held !== null)) return
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
    // First size, resize, rotation: the slide that was asked for stays. Also where a deep link is first scrolled to. In a
    // server's HTML a finger may have asked for another than we know of.
    const resized = new ResizeObserver(() => {
      if (element.dataset['flow'] === undefined) jump(element, now.current.goal, rtl)
    })
    resized.observe(element)
    return () => {
      clearTimeout(timer)
      resized.disconnect()
      listening.abort()
    }
  }, [scroller, dispatch, rtl])

  // Before the first paint, so that a deep link does not show the cover first. In a server's HTML the browser has gone to
  // its slide by then, and a finger perhaps to another: that is where the reader is.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (element.dataset['flow'] !== undefined) dispatch({ type: 'settled', index: Math.round(offsetOf(element)) })
    else if (now.current.goal > 0) jump(element, now.current.goal, rtl)
  }, [scroller, dispatch, rtl])
}

/** Moves the scroller to the place's goal. */
function go(element: HTMLElement, { goal, move }: Place, dispatch: Dispatch<Step>, rtl: boolean): void {
  const here = offsetOf(element)
  if (move === 'cross' || prefersReducedMotion()) {
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
function offsetOf(element: HTMLElement): number {
  return element.clientWidth ? Math.abs(element.scrollLeft) / element.clientWidth : 0
}

function leftOf(element: HTMLElement, index: number, rtl: boolean): number {
  return index * element.clientWidth * (rtl ? -1 : 1)
}

function jump(element: HTMLElement, index: number, rtl: boolean): void {
  element.scrollTo({ left: leftOf(element, index, rtl), behavior: 'instant' })
}
