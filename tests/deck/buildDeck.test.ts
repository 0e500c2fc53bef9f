import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import type { Article } from '../../src/article/schema.ts'
import { buildDeck } from '../../src/deck/buildDeck.ts'

const picture = (name: string) => ({ type: 'figure', src: `${name}.jpg`, width: 1, height: 1, alt: name, credit: name })
const read = (sections: unknown[]): Article => {
  const { article } = readArticle({ version: 1, headline: 'Headline', sections })
  if (!article) throw new Error('unreadable')
  return article
}
const lead = { id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }] }

describe('buildDeck', () => {
  it('makes a cover of the lead, a slide of each section, and an end card that is not counted', () => {
    const deck = buildDeck(read([lead, { id: 'a', heading: 'A', body: [] }, { id: 'b', heading: 'B', body: [] }]))
    expect(deck.slides.map(({ kind, id, label }) => [kind, id, label])).toEqual([
      ['cover', 'lead', 'Headline'],
      ['section', 'a', 'A'],
      ['section', 'b', 'B'],
      ['end', 'end', ''],
    ])
    expect(deck.count).toBe(3)
  })

  it('adds a cover when the article starts with a heading', () => {
    const deck = buildDeck(read([{ id: 'cover', heading: 'A', body: [] }]))
    expect(deck.slides.map(slide => [slide.kind, slide.id])).toEqual([
      ['cover', 'cover-2'],
      ['section', 'cover'],
      ['end', 'end'],
    ])
  })

  it('gives the end card another id when a section has the id end', () => {
    expect(buildDeck(read([lead, { id: 'end', heading: 'End', body: [] }])).slides.at(-1)?.id).toBe('end-2')
  })

  it('takes the first figure as the picture and leaves the second in the text', () => {
    const body = [{ type: 'paragraph', text: 'One' }, picture('first'), picture('second')]
    const slide = buildDeck(read([lead, { id: 'a', heading: 'A', body }])).slides[1]
    expect(slide?.picture?.alt).toBe('first')
    expect(slide?.blocks.map(block => (block.type === 'figure' ? block.alt : block.type))).toEqual([
      'paragraph',
      'second',
    ])
  })

  it('lists all credits with their slides, and labels further ones on a slide by their captions', () => {
    const second = { ...picture('y'), caption: 'The pier at low tide' }
    const deck = buildDeck(
      read([
        { ...lead, body: [picture('cover')] },
        { id: 'a', heading: 'A', body: [picture('x'), second, picture('z'), { type: 'figure', alt: 'no credit' }] },
      ]),
    )
    expect(deck.credits).toEqual([
      { credit: 'cover', index: 0, label: deck.article.headline },
      { credit: 'x', index: 1, label: 'A' },
      { credit: 'y', index: 1, label: 'The pier at low tide' },
      { credit: 'z', index: 1, label: 'A' },
    ])
  })

  it('labels a section without a heading with its first words', () => {
    const long = 'Twelve men went out in the rain to see what the river had left of the bridge.'
    const deck = buildDeck(
      read([lead, { id: 'a', body: [{ type: 'paragraph', text: long }] }, { id: 'b', body: [picture('x')] }]),
    )
    expect(deck.slides[1]?.label).toBe('Twelve men went out in the rain to see what the river had…')
    expect(deck.slides[2]?.label).toBe('')
  })

  it('cuts labels in scripts without spaces', () => {
    const text = '港'.repeat(240)
    const deck = buildDeck(read([lead, { id: 'a', body: [{ type: 'paragraph', text }] }]))
    expect(deck.slides[1]?.label).toBe(`${'港'.repeat(60)}…`)
  })
})
