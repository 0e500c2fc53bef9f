import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { holdBlock } from '../../../src/reader/memory/holdBlock.lazy.ts'

const sections = ['lead', 'a', 'b'].map(id => ({ id, heading: id, body: [] }))
const { article } = readArticle({ version: 1, headline: 'Headline', sections })
if (!article) throw new Error('unreadable')
const deck = buildDeck(article)

/** Creates a full article whose layout never settles: each measurement finds the texts at another offset. */
function createUnsettledArticle(): HTMLElement {
  const root = document.createElement('div')
  root.innerHTML = `<div class="newsreel-article" tabindex="-1">${deck.slides
    .map((_, index) => `<section data-index="${index}"><div class="newsreel-body"></div></section>`)
    .join('')}</div>`
  document.body.replaceChildren(root)
  let top = 0
  for (const element of root.querySelectorAll('.newsreel-body'))
    element.getBoundingClientRect = () => {
      top += 100
      return new DOMRect(0, top, 100, 100)
    }
  for (const [index, section] of root.querySelectorAll('section').entries())
    section.getBoundingClientRect = () => new DOMRect(0, index * 1000, 100, 100)
  return root
}

describe('holdBlock', () => {
  let frames = new Map<number, FrameRequestCallback>()
  /** The indexes of the sections that were scrolled to. */
  let scrolledTo: number[] = []
  const nextFrame = () => {
    const callbacks = [...frames.values()]
    frames = new Map()
    for (const callback of callbacks) callback(0)
  }
  beforeEach(() => {
    let id = 0
    frames = new Map()
    scrolledTo = []
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
      frames.set(++id, callback)
      return id
    })
    vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
    Element.prototype.scrollBy = (options?: ScrollToOptions | number) => {
      if (typeof options === 'object') scrolledTo.push((options.top ?? 0) / 1000)
    }
  })
  afterEach(() => vi.unstubAllGlobals())

  it('scrolls again until the layout settles, but only for some frames', () => {
    const root = createUnsettledArticle()
    holdBlock(root, deck, 1, 0)
    for (let frame = 0; frame < 20; frame++) nextFrame()
    expect(scrolledTo).toEqual(Array(9).fill(1))
  })

  it('is replaced by a later call for the same reader', () => {
    const root = createUnsettledArticle()
    holdBlock(root, deck, 1, 0)
    nextFrame()
    holdBlock(root, deck, 2, 0)
    scrolledTo = []
    for (let frame = 0; frame < 20; frame++) nextFrame()
    expect(new Set(scrolledTo)).toEqual(new Set([2]))
  })

  it('ends when the user interacts', () => {
    const root = createUnsettledArticle()
    holdBlock(root, deck, 1, 0)
    root.dispatchEvent(new Event('wheel'))
    scrolledTo = []
    nextFrame()
    expect(scrolledTo).toEqual([])
    expect(frames.size).toBe(0)
  })
})
