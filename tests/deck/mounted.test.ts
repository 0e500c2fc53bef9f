import { describe, expect, it } from 'vitest'
import { mountedSlides } from '../../src/deck/mounted.ts'
import { movePlace, startAt } from '../../src/deck/place.ts'

describe('mountedSlides', () => {
  it('mounts the slide and its neighbours at rest, and fewer at the ends', () => {
    expect(mountedSlides(startAt(5, 12))).toEqual([4, 5, 6])
    expect(mountedSlides(startAt(0, 12))).toEqual([0, 1])
    expect(mountedSlides(startAt(11, 12))).toEqual([10, 11])
    expect(mountedSlides(startAt(0, 1))).toEqual([0])
  })

  it('covers both the slide shown and the one asked for, however far apart', () => {
    const place = movePlace(startAt(2, 1000), { type: 'goTo', index: 900, move: 'cross' })
    expect(mountedSlides(place)).toEqual([1, 2, 3, 899, 900])
    expect(mountedSlides(movePlace(place, { type: 'settled', index: 900 }))).toEqual([899, 900, 901])
  })

  it('mounts nothing more for a step to the neighbour', () => {
    expect(mountedSlides(movePlace(startAt(5, 12), { type: 'goBy', steps: 1 }))).toEqual([4, 5, 6])
    expect(mountedSlides(movePlace(startAt(5, 12), { type: 'goBy', steps: -1 }))).toEqual([4, 5, 6])
  })

  it('changes nothing until the movement ends', () => {
    const asked = movePlace(startAt(2, 1000), { type: 'goTo', index: 900, move: 'cross' })
    expect(mountedSlides(movePlace(asked, { type: 'passed', index: 900 }))).toEqual([1, 2, 3, 899, 900])
    const glide = movePlace(startAt(5, 12), { type: 'goBy', steps: 1 })
    expect(mountedSlides(movePlace(glide, { type: 'passed', index: 6 }))).toEqual([4, 5, 6])
  })

  it('keeps both slides of a glide when a key asks for more', () => {
    let place = startAt(4, 12)
    for (let i = 0; i < 4; i++) place = movePlace(place, { type: 'goBy', steps: 1 })
    place = movePlace(place, { type: 'passed', index: 7 })
    place = movePlace(place, { type: 'passed', index: 8 })
    expect(mountedSlides(movePlace(place, { type: 'goBy', steps: 1 }))).toEqual([7, 8, 9])
  })

  it('mounts nothing beyond the neighbours of the slide where a finger took hold', () => {
    const held = movePlace(startAt(5, 12), { type: 'taken', offset: 5 })
    expect(mountedSlides(movePlace(held, { type: 'passed', index: 6 }))).toEqual([4, 5, 6])
  })

  it('mounts the neighbours of both slides when a finger takes hold between them', () => {
    expect(mountedSlides(movePlace(startAt(5, 12), { type: 'taken', offset: 5.4 }))).toEqual([4, 5, 6, 7])
    expect(mountedSlides(movePlace(startAt(5, 12), { type: 'taken', offset: 5.1 }))).toEqual([4, 5, 6])
    expect(mountedSlides(movePlace(startAt(5, 12), { type: 'taken', offset: 4.9 }))).toEqual([4, 5, 6])
  })

  it('still mounts what a key asks for while the finger is down', () => {
    const held = movePlace(startAt(5, 12), { type: 'taken', offset: 5 })
    expect(mountedSlides(movePlace(held, { type: 'goTo', index: 9, move: 'cross' }))).toEqual([4, 5, 6, 8, 9])
  })
})
