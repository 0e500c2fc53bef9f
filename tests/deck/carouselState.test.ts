import { describe, expect, it } from 'vitest'
import {
  type CarouselAction,
  canGoToNext,
  canGoToPrevious,
  carouselReducer,
  createCarouselState,
  isSettled,
} from '../../src/deck/carouselState.ts'

const run = (start: number, slides: number, ...steps: CarouselAction[]) =>
  steps.reduce(carouselReducer, createCarouselState(start, slides))
const next: CarouselAction = { type: 'goBy', steps: 1 }
const previous: CarouselAction = { type: 'goBy', steps: -1 }

describe('carouselReducer', () => {
  it('starts idle on the requested slide, or on the nearest one', () => {
    expect(createCarouselState(3, 12)).toEqual({
      current: 3,
      target: 3,
      lastIndex: 11,
      motion: 'idle',
      movedFrom: 3,
      heldAt: null,
      moveCount: 0,
    })
    expect(createCarouselState(99, 12).current).toBe(11)
    expect(createCarouselState(-1, 12).current).toBe(0)
    expect(createCarouselState(Number.NaN, 12).current).toBe(0)
    expect(createCarouselState(0, 0)).toMatchObject({ current: 0, lastIndex: 0 })
  })

  it('counts key presses from the target, not from the current slide', () => {
    const state = run(0, 1000, ...Array.from({ length: 60 }, () => next))
    expect(state).toMatchObject({ current: 0, target: 60, motion: 'glide', moveCount: 60 })
  })

  it('does nothing beyond both ends', () => {
    const end = createCarouselState(11, 12)
    expect(carouselReducer(end, next)).toBe(end)
    const start = createCarouselState(0, 12)
    expect(carouselReducer(start, previous)).toBe(start)
    expect([canGoToNext(end), canGoToPrevious(end)]).toEqual([false, true])
    expect([canGoToNext(start), canGoToPrevious(start)]).toEqual([true, false])
  })

  it('keeps the target while slides pass', () => {
    expect(run(0, 12, next, next, { type: 'passed', index: 1 })).toMatchObject({
      current: 1,
      target: 2,
      motion: 'glide',
    })
  })

  it('follows a finger: the target is the slide that passes', () => {
    const state = run(3, 12, { type: 'grabbed', offset: 3 }, { type: 'passed', index: 4 })
    expect(state).toMatchObject({ current: 4, target: 4, motion: 'idle', heldAt: 3 })
    expect(isSettled(state)).toBe(false)
    const rested = carouselReducer(state, { type: 'settled', index: 4 })
    expect(rested).toMatchObject({ current: 4, target: 4, heldAt: null })
    expect(isSettled(rested)).toBe(true)
  })

  it('drops the target when a finger or a wheel grabs the scroller', () => {
    expect(run(0, 12, next, next, { type: 'grabbed', offset: 0 })).toMatchObject({
      current: 0,
      target: 0,
      motion: 'idle',
    })
  })

  it('accepts a key press while a finger is down', () => {
    const state = run(3, 12, { type: 'grabbed', offset: 3 }, next)
    expect(state).toMatchObject({ target: 4, motion: 'glide', heldAt: 3, moveCount: 1 })
  })

  it('corrects a glide that ended on another slide, but only once', () => {
    const astray = run(0, 12, next, { type: 'settled', index: 0 })
    expect(astray).toMatchObject({ current: 0, target: 1, motion: 'jump', moveCount: 2 })
    expect(carouselReducer(astray, { type: 'settled', index: 0 })).toMatchObject({
      current: 0,
      target: 0,
      motion: 'idle',
    })
  })

  it('jumps to a slide, and stops at the last one', () => {
    const state = run(0, 12, { type: 'goTo', index: 9, motion: 'jump' }, { type: 'settled', index: 9 })
    expect(state).toMatchObject({ current: 9, target: 9, motion: 'idle', moveCount: 1 })
    expect(run(0, 12, { type: 'goTo', index: 99, motion: 'jump' }).target).toBe(11)
  })

  it('returns the same object when nothing changes', () => {
    const state = createCarouselState(3, 12)
    for (const step of [
      { type: 'passed', index: 3 },
      { type: 'settled', index: 3 },
      { type: 'goTo', index: 3, motion: 'jump' },
    ] as CarouselAction[])
      expect(carouselReducer(state, step)).toBe(state)
  })

  it('never leaves the deck, for any order of actions', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647
      return seed % below
    }
    let state = createCarouselState(0, 5)
    for (let i = 0; i < 5000; i++) {
      const index = random(9) - 2
      const steps: CarouselAction[] = [
        next,
        previous,
        { type: 'goTo', index, motion: 'jump' },
        { type: 'grabbed', offset: index },
        { type: 'passed', index },
        { type: 'settled', index },
      ]
      state = carouselReducer(state, steps[random(steps.length)] ?? next)
      expect(Math.min(state.current, state.target)).toBeGreaterThanOrEqual(0)
      expect(Math.max(state.current, state.target)).toBeLessThanOrEqual(state.lastIndex)
    }
  })
})
