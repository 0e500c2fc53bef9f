import { expect, it } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import { createLibraryEntry } from '../../src/deck/createLibraryEntry.ts'

it('creates an entry with the first figure that has a src and the minutes to read it, without empty keys', () => {
  const { article } = readArticle({
    version: 1,
    headline: 'H',
    sections: [
      { id: 'a', body: [{ type: 'figure', alt: 'To come', credit: 'x' }] },
      { id: 'b', body: [{ type: 'figure', src: 'b.jpg', width: 1, height: 1, alt: 'b', credit: 'x' }] },
    ],
  })
  if (!article) throw new Error('unreadable')
  const entry = createLibraryEntry('folder', article)
  expect(Object.keys(entry)).toEqual(['id', 'headline', 'slides', 'minutes', 'picture'])
  expect(entry).toMatchObject({ id: 'folder', headline: 'H', slides: 2, minutes: 1, picture: { src: 'b.jpg' } })
})
