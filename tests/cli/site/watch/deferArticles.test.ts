// @vitest-environment node
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ScannedArticle } from '../../../../src/cli/site/plan/scanArticles.ts'
import { createPictureQueue } from '../../../../src/cli/site/watch/createPictureQueue.ts'
import { TestProject } from '../../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

const PICTURES = 'public/articles/how-to-read-slides/images'
const writeArticleWithPicture = (id: string, more: object = {}) => {
  mkdirSync(join(project.articles, id), { recursive: true })
  const figure = { type: 'figure', src: 'pier.webp', alt: 'A', credit: 'C' }
  project.writeArticle(id, { sections: [{ id: 'a', body: [{ type: 'paragraph', text: 'T' }, figure] }], ...more })
  cpSync(`${PICTURES}/cover-1000.webp`, join(project.articles, id, 'pier.webp'))
}
const paths = () => [...project.readFiles().keys()]

it('builds without the articles that are deferred', { timeout: 30_000 }, async () => {
  for (const id of ['a', 'c']) project.writeArticle(id)
  writeArticleWithPicture('b')
  const deferred: string[] = []
  const shouldDefer = ({ id }: ScannedArticle) => deferred.push(id) > 0
  expect(await project.build({ shouldDefer })).toMatchObject({ articles: 2, built: 2, pictures: 0, skipped: 0 })
  expect(deferred).toEqual(['b'])
  expect(paths()).not.toContain('b/index.html')
  await project.build()
  const before = project.readFiles()

  // Its text and its picture change.
  writeArticleWithPicture('b', { headline: 'Another headline' })
  cpSync(`${PICTURES}/keys-1000.webp`, join(project.articles, 'b/pier.webp'))
  project.writeArticle('a', { standfirst: 'Corrected.' })
  await project.build({ shouldDefer })
  const after = project.readFiles()
  expect(after.get('a/index.html')).toContain('Corrected.')
  for (const path of ['b/index.html', 'articles/b/article.json']) expect(after.get(path)).toBe(before.get(path))
  expect(after.get('feed.xml')).toContain('About b')

  // The article that it links to is removed. Its page must not keep a dead link, so it is built as it is.
  rmSync(join(project.articles, 'c'), { recursive: true })
  await project.build({ shouldDefer })
  expect(paths()).not.toContain('c/index.html')
  expect(project.readFiles().get('b/index.html')).toContain('Another headline')
  expect(await project.build()).toMatchObject({ built: 0 })
})

it('encodes the pictures of an article once, the newest article first, and again when they change', async () => {
  const order: string[] = []
  const article = (id: string, published: string, stamp = '1') =>
    ({ id, published, entry: { id, headline: id, published }, pictures: { 'a.jpg': stamp } }) as never as ScannedArticle
  let onAllMade = () => {}
  const allMade = new Promise<void>(resolve => {
    onAllMade = resolve
  })
  const make = async ({ id }: ScannedArticle) => void order.push(id)
  const queue = createPictureQueue(make, () => order.length === 2 && onAllMade())
  const [old, recent] = [article('old', '2024-01-01'), article('recent', '2024-07-04')]
  expect([old, recent].map(queue.shouldDefer)).toEqual([true, true])
  queue.start()
  await allMade
  expect(order).toEqual(['recent', 'old'])
  expect([old, recent, article('old', '2024-01-01', '2')].map(queue.shouldDefer)).toEqual([false, false, true])
  await queue.stop()
})

it('counts the pictures of all articles that are queued, also of those that join later', async () => {
  const article = (id: string, published: string) =>
    ({ id, published, entry: { id, headline: id, published }, pictures: { 'a.jpg': '1', 'b.jpg': '1' } }) as never
  const [first, second, late] = [article('c', '2024-03-01'), article('b', '2024-02-01'), article('a', '2024-01-01')]
  const numbers: string[] = []
  let onAllMade = () => {}
  const allMade = new Promise<void>(resolve => {
    onAllMade = resolve
  })
  const queue = createPictureQueue(
    async ({ id, pictures }, onPicture) => {
      for (const src of Object.keys(pictures)) {
        onPicture({ article: id, src, state: 'encoding' })
        onPicture({ article: id, src, state: 'done' })
      }
    },
    () => {
      // As the build that follows, which finds another new article.
      for (const each of numbers.length === 2 ? [first, second, late] : [second, late]) queue.shouldDefer(each)
      queue.start()
      if (numbers.length === 6) onAllMade()
    },
    ({ name, number, total, secondsLeft }) =>
      numbers.push(`${name} ${number} of ${total}${secondsLeft === undefined ? '' : ', time left'}`),
  )
  for (const each of [first, second]) queue.shouldDefer(each)
  queue.start()
  await allMade
  expect(numbers).toEqual([
    'c/a.jpg 1 of 4',
    'c/b.jpg 2 of 4, time left',
    'b/a.jpg 3 of 6, time left',
    'b/b.jpg 4 of 6, time left',
    'a/a.jpg 5 of 6, time left',
    'a/b.jpg 6 of 6, time left',
  ])
  await queue.stop()
})
