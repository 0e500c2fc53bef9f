import { describe, expect, it } from 'vitest'
import { carouselReducer, createCarouselState } from '../../src/deck/carouselState.ts'
import { getMountedSlides } from '../../src/deck/mountedSlides.ts'

describe('getMountedSlides', () => {
  it('mounts the current slide and its neighbours when idle', () => {
    expect(getMountedSlides(createCarouselState(5, 12))).toEqual([4, 5, 6])
    expect(getMountedSlides(createCarouselState(0, 12))).toEqual([0, 1])
    expect(getMountedSlides(createCarouselState(11, 12))).toEqual([10, 11])
    expect(getMountedSlides(createCarouselState(0, 1))).toEqual([0])
  })

  it('covers both the current slide and the target, however far apart', () => {
    const state = carouselReducer(createCarouselState(2, 1000), { type: 'goTo', index: 900, motion: 'jump' })
    expect(getMountedSlides(state)).toEqual([1, 2, 3, 899, 900])
    expect(getMountedSlides(carouselReducer(state, { type: 'settled', index: 900 }))).toEqual([899, 900, 901])
  })

  it('mounts no more for a step to a neighbour', () => {
    expect(getMountedSlides(carouselReducer(createCarouselState(5, 12), { type: 'goBy', steps: 1 }))).toEqual([4, 5, 6])
    expect(getMountedSlides(carouselReducer(createCarouselState(5, 12), { type: 'goBy', steps: -1 }))).toEqual([
      4, 5, 6,
    ])
  })

  it('does not change until the movement ends', () => {
    const jump = carouselReducer(createCarouselState(2, 1000), { type: 'goTo', index: 900, motion: 'jump' })
    expect(getMountedSlides(carouselReducer(jump, { type: 'passed', index: 900 }))).toEqual([1, 2, 3, 899, 900])
    const glide = carouselReducer(createCarouselState(5, 12), { type: 'goBy', steps: 1 })
    expect(getMountedSlides(carouselReducer(glide, { type: 'passed', index: 6 }))).toEqual([4, 5, 6])
  })

  it('keeps both slides of a glide when another key is pressed', () => {
    let state = createCarouselState(4, 12)
    for (let i = 0; i < 4; i++) state = carouselReducer(state, { type: 'goBy', steps: 1 })
    state = carouselReducer(state, { type: 'passed', index: 7 })
    state = carouselReducer(state, { type: 'passed', index: 8 })
    expect(getMountedSlides(carouselReducer(state, { type: 'goBy', steps: 1 }))).toEqual([7, 8, 9])
  })

  it('mounts only the neighbours of the slide that a finger grabbed', () => {
    const held = carouselReducer(createCarouselState(5, 12), { type: 'grabbed', offset: 5 })
    expect(getMountedSlides(carouselReducer(held, { type: 'passed', index: 6 }))).toEqual([4, 5, 6])
  })

  it('mounts the neighbours of both slides when a finger grabs between them, while a swipe settles', () => {
    const settling = carouselReducer(createCarouselState(5, 12), { type: 'grabbed', offset: 5 })
    const mountedAt = (offset: number) => getMountedSlides(carouselReducer(settling, { type: 'grabbed', offset }))
    expect(mountedAt(5.4)).toEqual([4, 5, 6, 7])
    expect(mountedAt(5.1)).toEqual([4, 5, 6])
    expect(mountedAt(4.9)).toEqual([4, 5, 6])
  })

  it('mounts the target of a key press while a finger is down', () => {
    const held = carouselReducer(createCarouselState(5, 12), { type: 'grabbed', offset: 5 })
    expect(getMountedSlides(carouselReducer(held, { type: 'goTo', index: 9, motion: 'jump' }))).toEqual([4, 5, 6, 8, 9])
  })
})
