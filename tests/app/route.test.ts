import { expect, it } from 'vitest'
import { articlePath, articleUrl, readRoute } from '../../src/app/route.ts'

it.each([
  ['/', '/', { page: 'library' }],
  ['/index.html', '/', { page: 'library' }],
  ['/harbour/', '/', { page: 'article', id: 'harbour' }],
  ['/harbour', '/', { page: 'article', id: 'harbour' }],
  ['/news/harbour/', '/news/', { page: 'article', id: 'harbour' }],
  ['/news', '/news/', { page: 'library' }],
  ['/other/harbour/', '/news/', { page: 'none' }],
  ['/harbour/embed/', '/', { page: 'embed', id: 'harbour' }],
  ['/news/harbour/embed', '/news/', { page: 'embed', id: 'harbour' }],
  ['/harbour/more/', '/', { page: 'none' }],
  ['/harbour/embed/more/', '/', { page: 'none' }],
  ['/%E7%A7%BB/', '/', { page: 'article', id: '移' }],
  ['/%E7%A/', '/', { page: 'none' }],
])('reads %s under %s', (path, base, route) => {
  expect(readRoute(path, base)).toEqual(route)
})

it('builds the path of a page that is read back as the same id, with any characters', () => {
  for (const id of ['harbour', '移民', 'a b', '50%', 'a?b#c'])
    expect(readRoute(articlePath(id, '/news/'), '/news/')).toEqual({ page: 'article', id })
})

it('never leaves the folder of the articles', () => {
  expect(articleUrl('../../secret', '/', 'https://news.example')).toBe(
    'https://news.example/articles/..%2F..%2Fsecret/article.json',
  )
})
