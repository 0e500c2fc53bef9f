import { describe, expect, it } from 'vitest'
import { carouselReducer, createCarouselState } from '../../src/deck/carouselState.ts'
import { getMountedSlides } from '../../src/deck/mountedSlides.ts'

const rest = createCarouselState(1, 12)

describe('a grab whose event comes late, when the finger has already moved the scroller', () => {
  it('counts as on the slide where the scroller rested', () => {
    const grabbed = carouselReducer(rest, { type: 'grabbed', offset: 1.44 })
    expect(grabbed).toMatchObject({ heldAt: 1, current: 1 })
    expect(getMountedSlides(grabbed)).toEqual([0, 1, 2])
  })

  it('counts as on the slide where a swipe was settling, even beyond the middle', () => {
    const settling = carouselReducer(createCarouselState(0, 12), { type: 'grabbed', offset: 0 })
    for (const offset of [1.1, 1.44, 1.6]) {
      const grabbed = carouselReducer(settling, { type: 'grabbed', offset })
      expect(grabbed).toMatchObject({ heldAt: 1, current: Math.round(offset) })
      expect(getMountedSlides(grabbed)).toEqual([0, 1, 2])
    }
  })

  it('counts as at most on the neighbours of the grab before it', () => {
    const grabTwice = (first: number, second: number) => {
      const settling = carouselReducer(createCarouselState(5, 12), { type: 'grabbed', offset: 5 })
      const between = carouselReducer(settling, { type: 'grabbed', offset: first })
      return carouselReducer(between, { type: 'grabbed', offset: second }).heldAt
    }
    expect([grabTwice(5, 3.56), grabTwice(5, 6.44)]).toEqual([4, 6])
    expect([grabTwice(5.4, 3.56), grabTwice(5.4, 6.44), grabTwice(5.4, 7.44)]).toEqual([4, 6.44, 7])
  })

  it('does not limit a grab that stops a glide or a jump', () => {
    const gliding = carouselReducer(rest, { type: 'goTo', index: 8, motion: 'glide' })
    expect(carouselReducer(gliding, { type: 'grabbed', offset: 7.4 }).heldAt).toBe(7.4)
  })
})
