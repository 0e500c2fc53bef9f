import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { readAllProgress, useReadingProgress } from '../../../src/reader/memory/useReadingProgress.ts'

const SOURCE = 'https://news.example/articles/harbour/article.json'
const sections = ['lead', 'a', 'b', 'c'].map((id, i) => ({ id, ...(i ? { heading: id } : {}), body: [] }))
const read = readArticle({ version: 1, headline: 'Headline', sections }).article
if (!read) throw new Error('unreadable')
const deck = buildDeck(read)

/** Visits the article and settles on these slides. Returns the slide that was offered to resume at. */
function visit(...settled: number[]): number {
  const { result, rerender, unmount } = renderHook(({ at }) => useReadingProgress(deck, SOURCE, at), {
    initialProps: { at: settled[0] ?? 0 },
  })
  for (const at of settled) rerender({ at })
  unmount()
  return result.current
}

beforeEach(() => localStorage.clear())

describe('useReadingProgress', () => {
  it('offers nothing on the first visit, then the last slide of the visit before', () => {
    expect(visit(0, 1, 2)).toBe(0)
    expect(visit(0)).toBe(2)
    expect(readAllProgress().get(SOURCE)).toEqual({ slide: 'b', read: false, place: [3, 4, 1] })
  })

  it('does not store the cover', () => {
    visit(0)
    expect(readAllProgress().size).toBe(0)
    visit(0, 1)
    visit(0)
    expect(visit(0)).toBe(1)
  })

  it('marks an article as read at its last slide, even if a host slide follows', () => {
    const withAdvert = buildDeck(read, [{ id: 'advert', after: 'c', label: 'Advertisement' }])
    renderHook(() => useReadingProgress(withAdvert, SOURCE, 3))
    expect(readAllProgress().get(SOURCE)).toMatchObject({ slide: 'c', read: true })
  })

  it('resumes at the same slide when host slides are added before it', () => {
    visit(0, 2)
    const deckWith = buildDeck(read, [{ id: 'advert', after: 'lead', label: 'Advertisement' }])
    const { result, rerender } = renderHook(({ now }) => useReadingProgress(now, SOURCE, 0), {
      initialProps: { now: deck },
    })
    rerender({ now: deckWith })
    expect(result.current).toBe(3)
  })

  it('keeps the progress of another tab until the reader goes to another slide', () => {
    const { rerender } = renderHook(({ now, at }) => useReadingProgress(now, SOURCE, at), {
      initialProps: { now: deck, at: 1 },
    })
    localStorage.setItem('newsreel.places', JSON.stringify([[SOURCE, 'b', false]]))
    rerender({ now: buildDeck(read, [{ id: 'advert', after: 'c', label: 'Advertisement' }]), at: 1 })
    expect(readAllProgress().get(SOURCE)?.slide).toBe('b')
  })

  it('keeps an article marked as read, and offers nothing after its end', () => {
    visit(0, 3)
    expect(readAllProgress().get(SOURCE)?.read).toBe(true)
    visit(0, 1)
    expect(readAllProgress().get(SOURCE)).toMatchObject({ slide: 'a', read: true })
    visit(0, 4)
    expect(visit(0)).toBe(0)
  })

  it('stores the articles that were read last and removes the oldest', () => {
    const old = Array.from({ length: 200 }, (_, i) => [`https://news.example/${i}.json`, 'a', false])
    localStorage.setItem('newsreel.places', JSON.stringify(old))
    visit(0, 1)
    const sources = [...readAllProgress().keys()]
    expect(sources).toHaveLength(200)
    expect(sources.at(-1)).toBe(SOURCE)
    expect(sources[0]).toBe('https://news.example/1.json')
  })

  it('offers nothing if the slide no longer exists', () => {
    localStorage.setItem('newsreel.places', JSON.stringify([[SOURCE, 'gone', false]]))
    expect(visit(0)).toBe(0)
  })
})

describe('readAllProgress', () => {
  it('ignores invalid values', () => {
    for (const invalid of ['{', 'null', '7', '{"a":1}', '[1,null,[],["x"],["x",1],{"length":3}]']) {
      localStorage.setItem('newsreel.places', invalid)
      expect(readAllProgress().size, invalid).toBe(0)
    }
  })

  it('accepts only true for read', () => {
    localStorage.setItem('newsreel.places', '[["x","a","yes"],["y","b",true]]')
    expect([...readAllProgress().values()].map(({ read }) => read)).toEqual([false, true])
  })
})
