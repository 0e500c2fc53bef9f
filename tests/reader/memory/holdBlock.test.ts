import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { holdBlock } from '../../../src/reader/memory/holdBlock.lazy.ts'

const sections = ['lead', 'a', 'b'].map(id => ({ id, heading: id, body: [] }))
const { article } = readArticle({ version: 1, headline: 'Headline', sections })
if (!article) throw new Error('unreadable')
const deck = buildDeck(article)

/** A full article whose layout never comes to rest: each look finds its parts somewhere else. */
function restlessArticle(): HTMLElement {
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
  return root
}

describe('hold', () => {
  let frames = new Map<number, FrameRequestCallback>()
  let shown: string[] = []
  const nextFrame = () => {
    const callbacks = [...frames.values()]
    frames = new Map()
    for (const callback of callbacks) callback(0)
  }
  beforeEach(() => {
    let id = 0
    frames = new Map()
    shown = []
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
      frames.set(++id, callback)
      return id
    })
    vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
    Element.prototype.scrollIntoView = function (this: HTMLElement) {
      shown.push(this.dataset['index'] ?? '')
    }
  })
  afterEach(() => vi.unstubAllGlobals())

  it('shows a part again until the view has come to rest, for some frames at most', () => {
    const root = restlessArticle()
    holdBlock(root, deck, 1, 0)
    for (let frame = 0; frame < 20; frame++) nextFrame()
    expect(shown).toEqual(Array(9).fill('1'))
  })

  it('is replaced by a later one for the same reader', () => {
    const root = restlessArticle()
    holdBlock(root, deck, 1, 0)
    nextFrame()
    holdBlock(root, deck, 2, 0)
    shown = []
    for (let frame = 0; frame < 20; frame++) nextFrame()
    expect(new Set(shown)).toEqual(new Set(['2']))
  })

  it('ends when the reader takes over', () => {
    const root = restlessArticle()
    holdBlock(root, deck, 1, 0)
    root.dispatchEvent(new Event('wheel'))
    shown = []
    nextFrame()
    expect(shown).toEqual([])
    expect(frames.size).toBe(0)
  })
})
