import { describe, expect, it } from 'vitest'
import { canGoToNext, canGoToPrevious, isSettled, movePlace, type Step, startAt } from '../../src/deck/place.ts'

const run = (start: number, slides: number, ...steps: Step[]) => steps.reduce(movePlace, startAt(start, slides))
const next: Step = { type: 'goBy', steps: 1 }
const previous: Step = { type: 'goBy', steps: -1 }

describe('a place', () => {
  it('starts at rest on the slide asked for, or on the nearest there is', () => {
    expect(startAt(3, 12)).toEqual({ at: 3, goal: 3, last: 11, move: 'rest', from: 3, held: null, turn: 0 })
    expect(startAt(99, 12).at).toBe(11)
    expect(startAt(-1, 12).at).toBe(0)
    expect(startAt(Number.NaN, 12).at).toBe(0)
    expect(startAt(0, 0)).toMatchObject({ at: 0, last: 0 })
  })

  it('counts every press from the slide last asked for, not from the one shown', () => {
    const place = run(0, 1000, ...Array.from({ length: 60 }, () => next))
    expect(place).toMatchObject({ at: 0, goal: 60, move: 'glide', turn: 60 })
  })

  it('stops at both ends, and asks for no movement there', () => {
    const end = startAt(11, 12)
    expect(movePlace(end, next)).toBe(end)
    const start = startAt(0, 12)
    expect(movePlace(start, previous)).toBe(start)
    expect([canGoToNext(end), canGoToPrevious(end)]).toEqual([false, true])
    expect([canGoToNext(start), canGoToPrevious(start)]).toEqual([true, false])
  })

  it('keeps the goal while passing the slides on the way', () => {
    expect(run(0, 12, next, next, { type: 'passed', index: 1 })).toMatchObject({ at: 1, goal: 2, move: 'glide' })
  })

  it('follows a finger: what passes is what is asked for', () => {
    const place = run(3, 12, { type: 'taken', offset: 3 }, { type: 'passed', index: 4 })
    expect(place).toMatchObject({ at: 4, goal: 4, move: 'rest', held: 3 })
    expect(isSettled(place)).toBe(false)
    const rested = movePlace(place, { type: 'settled', index: 4 })
    expect(rested).toMatchObject({ at: 4, goal: 4, held: null })
    expect(isSettled(rested)).toBe(true)
  })

  it('forgets what was asked for when a finger or a wheel takes over', () => {
    expect(run(0, 12, next, next, { type: 'taken', offset: 0 })).toMatchObject({ at: 0, goal: 0, move: 'rest' })
  })

  it('obeys a key that is pressed while the finger is down', () => {
    const place = run(3, 12, { type: 'taken', offset: 3 }, next)
    expect(place).toMatchObject({ goal: 4, move: 'glide', held: 3, turn: 1 })
  })

  it('puts a glide right that ended elsewhere, but only once', () => {
    const astray = run(0, 12, next, { type: 'settled', index: 0 })
    expect(astray).toMatchObject({ at: 0, goal: 1, move: 'cross', turn: 2 })
    expect(movePlace(astray, { type: 'settled', index: 0 })).toMatchObject({ at: 0, goal: 0, move: 'rest' })
  })

  it('crosses over from the contents, also twice to the same slide', () => {
    const place = run(0, 12, { type: 'goTo', index: 9, move: 'cross' }, { type: 'settled', index: 9 })
    expect(place).toMatchObject({ at: 9, goal: 9, move: 'rest', turn: 1 })
    expect(run(0, 12, { type: 'goTo', index: 99, move: 'cross' }).goal).toBe(11)
  })

  it('is the same object when nothing changes', () => {
    const place = startAt(3, 12)
    for (const step of [
      { type: 'passed', index: 3 },
      { type: 'settled', index: 3 },
      { type: 'goTo', index: 3, move: 'cross' },
    ] as Step[])
      expect(movePlace(place, step)).toBe(place)
  })

  it('never leaves the deck, whatever happens in whatever order', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647
      return seed % below
    }
    let place = startAt(0, 5)
    for (let i = 0; i < 5000; i++) {
      const index = random(9) - 2
      const steps: Step[] = [
        next,
        previous,
        { type: 'goTo', index, move: 'cross' },
        { type: 'taken', offset: index },
        { type: 'passed', index },
        { type: 'settled', index },
      ]
      place = movePlace(place, steps[random(steps.length)] ?? next)
      expect(Math.min(place.at, place.goal)).toBeGreaterThanOrEqual(0)
      expect(Math.max(place.at, place.goal)).toBeLessThanOrEqual(place.last)
    }
  })
})
