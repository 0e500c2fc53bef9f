import { describe, expect, it, vi } from 'vitest'
import { createCarouselState } from '../../src/deck/carouselState.ts'
import { createCarouselStore } from '../../src/deck/carouselStore.ts'
import { getMountedSlides } from '../../src/deck/mountedSlides.ts'

const createStore = (index: number) => createCarouselStore(createCarouselState(index, 12))

describe('createCarouselStore', () => {
  it('has the new state as soon as an action is dispatched', () => {
    const store = createStore(3)
    store.dispatch({ type: 'goBy', steps: 1 })
    expect(store.get()).toMatchObject({ current: 3, target: 4 })
  })

  it('calls its listeners with each change until they unsubscribe, and not when nothing changes', () => {
    const store = createStore(0)
    const listener = vi.fn()
    const unsubscribe = store.subscribe(listener)
    const before = store.get()
    store.dispatch({ type: 'goBy', steps: -1 })
    expect(listener).not.toHaveBeenCalled()
    store.dispatch({ type: 'goBy', steps: 1 })
    expect(listener.mock.calls).toEqual([[store.get(), before, { type: 'goBy', steps: 1 }]])
    unsubscribe()
    store.dispatch({ type: 'goBy', steps: 1 })
    expect(listener).toHaveBeenCalledOnce()
  })

  it('knows whether the slides of a movement are mounted: the neighbours are, a second step and a jump wait', () => {
    const store = createStore(3)
    store.setMounted(getMountedSlides(store.get()))
    store.dispatch({ type: 'goBy', steps: 1 })
    expect(store.isMounted()).toBe(true)
    store.dispatch({ type: 'goBy', steps: 1 })
    expect(store.isMounted()).toBe(false)
    store.setMounted(getMountedSlides(store.get()))
    expect(store.isMounted()).toBe(true)
    store.dispatch({ type: 'goTo', index: 11, motion: 'jump' })
    expect(store.isMounted()).toBe(false)
  })
})
