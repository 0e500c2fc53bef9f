import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { CarouselState } from '../../../deck/carouselState.ts'
import type { CarouselStore } from '../../../deck/carouselStore.ts'
import type { StopGlide } from '../motion/glide.lazy.ts'
import { moveToTarget } from './moveToTarget.ts'
import { getOffset, measureSlideWidth, scrollToSlide } from './scrollPosition.ts'

/** Without a scroll event for this long, a scroller without `scrollend` (WebKitGTK 2.50, older Safari) is at rest. */
const SETTLE_DELAY_MS = 140
/** How far from its slide a scroller at rest may be: zoomed pages round. */
const SNAP_TOLERANCE_PX = 2
/** How often to wait for a scroller that rests away from its target before we move it ourselves. */
const MAX_SETTLE_RETRIES = 5

/**
 * Connects the carousel's state to the browser's own scroller. Reports whatever moves the scroller (a finger, a
 * trackpad, a screen reader) to the state, and performs a requested movement by one scrollTo: before React renders
 * anything, if its slides are mounted. Only wide glides set a position frame by frame (glide.lazy.ts). Measures no size
 * while scrolling: a ResizeObserver reports the width, IntersectionObservers report the slide that passes (useOnPass),
 * and the offset is read once, when the scroller rests.
 * @param mounted the mounted slides, as a string that changes with them
 * @param isRtl true if the scroller runs from right to left: its offsets are negative then
 * @param onMove called when a movement begins, before its first frame, with the state before it
 */
export function useScroller(
  scroller: RefObject<HTMLElement | null>,
  store: CarouselStore,
  mounted: string,
  isRtl: boolean,
  onMove: (state: CarouselState) => void,
): void {
  // `isScrolledByHand`: the reader scrolls, or the snap after it is under way. `isMovePending`: a movement was
  // requested meanwhile. `isAwaitingMount`: it waits until React has mounted its slides. `isResting`: the scroller
  // settled on the target, and nothing has moved it since. `stopGlide`: of the last glide.
  const scrolling = useRef({
    width: 0,
    fingers: 0,
    isScrolledByHand: false,
    isMovePending: false,
    isAwaitingMount: false,
    isResting: true,
    stopGlide: undefined as StopGlide | undefined,
    startMove: () => {},
    settleLater: () => {},
    realign: () => {},
  })

  // Perform a requested movement.
  useLayoutEffect(() => {
    const state = scrolling.current
    state.startMove = () => {
      state.isAwaitingMount = !store.isMounted()
      if (!scroller.current || state.isAwaitingMount) return
      const before = store.get()
      const { stopGlide } = state
      state.stopGlide = moveToTarget(scroller.current, store, state.width, isRtl)
      stopGlide?.(!!state.stopGlide)
      onMove(before)
    }
    return store.subscribe(({ moveCount }, previous) => {
      if (moveCount === previous.moveCount) return
      state.settleLater()
      state.isResting = false
      // Chromium completes its own snap even if we have scrolled elsewhere since. So wait for its end.
      state.isMovePending = state.fingers > 0 || state.isScrolledByHand
      if (!state.isMovePending) state.startMove()
    })
  }, [scroller, store, isRtl, onMove])

  // When the mounted slides change, WebKit snaps to the slide with the same number among them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list changes.
  useLayoutEffect(() => {
    const state = scrolling.current
    if (state.isAwaitingMount) state.startMove()
    state.realign()
  }, [mounted])

  // Report how the scroller moves. In a layout effect, because the first size arrives between layout and paint: a deep
  // link never shows the cover first.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const state = scrolling.current
    let timer: ReturnType<typeof setTimeout> | undefined
    let retries = 0
    const settleLater = () => {
      clearTimeout(timer)
      timer = setTimeout(settle, SETTLE_DELAY_MS)
    }
    const onScroll = () => {
      retries = 0
      const { target, motion, heldAt } = store.get()
      if (motion === 'idle' && heldAt !== null) state.isScrolledByHand = true
      // The event may come late, from our own jump: then the scroller is on its target. Or something else has moved it
      // (a screen reader).
      if (state.isResting && Math.abs(getOffset(element, state.width) - target) * state.width > SNAP_TOLERANCE_PX)
        state.isResting = false
      settleLater()
    }
    const settle = () => {
      clearTimeout(timer)
      // While the box is hidden or being resized, its offset is wrong. The ResizeObserver corrects it first.
      if (state.isAwaitingMount) return settleLater()
      const { width } = state
      if (state.fingers > 0 || width === 0 || measureSlideWidth(element) !== width || !element.checkVisibility()) return
      const { target, motion } = store.get()
      const offset = getOffset(element, width)
      const index = Math.round(offset)
      const isBetween = Math.abs(offset - index) * width > SNAP_TOLERANCE_PX
      // WebKit may end a smooth scroll where it began.
      const isAway = isBetween || (motion === 'glide' && index !== target)
      if (isAway && retries++ < MAX_SETTLE_RETRIES) return settleLater()
      state.isScrolledByHand = false
      if (state.isMovePending) {
        state.isMovePending = false
        state.startMove()
        return settleLater()
      }
      // Always, since hydration can end a swipe within the tolerance. At the slide itself this does nothing.
      const end = isAway && motion !== 'idle' ? target : index
      state.stopGlide?.()
      scrollToSlide(element, end, width, isRtl)
      retries = 0
      state.isResting = true
      store.dispatch({ type: 'settled', index: end })
    }
    // The `scrollend` of a jump may come after the next glide has begun. So only a pause proves that a glide failed.
    const onScrollEnd = () => {
      const { target, motion } = store.get()
      if (motion === 'glide' && !state.isMovePending && Math.round(getOffset(element, state.width)) !== target)
        settleLater()
      else settle()
    }
    const grab = () => {
      // Snapping begins again: without a target it would choose the slide.
      if (state.stopGlide?.()) scrollToSlide(element, store.get().target, state.width, isRtl)
      state.isMovePending = state.isResting = false
      store.dispatch({ type: 'grabbed', offset: getOffset(element, state.width) })
    }
    const onTouchStart = (event: TouchEvent) => {
      state.fingers = event.touches.length
      grab()
      // Listen on the touched element: if its slide is unmounted under the finger, its events no longer bubble to us.
      const onLift = (end: Event) => {
        state.fingers = (end as TouchEvent).touches.length
        if (state.fingers > 0) return
        event.target?.removeEventListener('touchend', onLift)
        event.target?.removeEventListener('touchcancel', onLift)
        settleLater()
      }
      event.target?.addEventListener('touchend', onLift)
      event.target?.addEventListener('touchcancel', onLift)
    }
    const onWheel = (event: WheelEvent) => {
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
      const { motion, heldAt } = store.get()
      if (!isSideways || (motion === 'idle' && heldAt !== null)) return
      grab()
      settleLater() // at the ends a wheel scrolls nothing, and no other event follows
    }
    state.settleLater = settleLater
    const controller = new AbortController()
    const options = { passive: true, signal: controller.signal }
    element.addEventListener('scroll', onScroll, options)
    element.addEventListener('scrollend', onScrollEnd, options)
    element.addEventListener('touchstart', onTouchStart, options)
    element.addEventListener('wheel', onWheel, options)
    // Keep the target in view on the first layout (deep links), resize and rotation. Not in served HTML, where a finger
    // may have scrolled to a slide that we do not know of. Runs after layout and before paint.
    let shouldRealign = false
    const sizes = new ResizeObserver(() => {
      const width = measureSlideWidth(element)
      const isResized = width !== state.width
      state.width = width
      if (isResized) state.stopGlide?.()
      if (element.dataset['flow'] === undefined && width > 0 && (isResized || shouldRealign))
        scrollToSlide(element, store.get().target, width, isRtl)
      shouldRealign = false
      if (isResized) settleLater() // a resize ends movements without an event
    })
    state.realign = () => {
      shouldRealign = state.isResting
      sizes.unobserve(element)
      sizes.observe(element)
    }
    state.realign()
    return () => {
      state.stopGlide?.()
      clearTimeout(timer)
      sizes.disconnect()
      controller.abort()
    }
  }, [scroller, store, isRtl])

  // In served HTML the browser has already scrolled to the slide of the address, and a finger perhaps to another: adopt
  // it. Elsewhere, measuring here would force the first layout in the middle of React's work.
  useLayoutEffect(() => {
    const element = scroller.current
    if (element?.dataset['flow'] === undefined) return
    const width = measureSlideWidth(element)
    scrolling.current.width = width
    // Without a size (a hidden frame) the browser has not scrolled.
    if (width) store.dispatch({ type: 'settled', index: Math.round(getOffset(element, width)) })
  }, [scroller, store])
}
