import { expect, it } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { createOEmbed } from '../../../src/cli/articles/oembed.ts'

const read = (more: object = {}) => {
  const { article } = readArticle({ version: 1, headline: 'H', sections: [{ id: 'a', body: [] }], ...more })
  if (!article) throw new Error('unreadable')
  return article
}

it('is a rich document with the iframe of the embed snippet', () => {
  const document = createOEmbed('harbour', read(), 'https://news.example/')
  expect(document).toMatchObject({ version: '1.0', type: 'rich', title: 'H', width: 800, height: 600 })
  expect(document.html).toContain('<iframe src="https://news.example/harbour/embed/"')
  expect(Object.keys(document)).not.toContain('author_name')
})

it('contains the authors and the publisher', () => {
  const article = read({
    byline: [{ name: 'Ann' }, { name: 'Bo' }],
    publisher: { name: 'P', url: 'https://p.example/' },
  })
  expect(createOEmbed('harbour', article, 'https://news.example/')).toMatchObject({
    author_name: 'Ann, Bo',
    provider_name: 'P',
    provider_url: 'https://p.example/',
  })
})
