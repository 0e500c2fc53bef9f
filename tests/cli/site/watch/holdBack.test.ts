// @vitest-environment node
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ScannedArticle } from '../../../../src/cli/site/plan/scanArticles.ts'
import { pictureQueue } from '../../../../src/cli/site/watch/pictureQueue.ts'
import { Desk } from '../../../support/newsroom.ts'

let desk: Desk
beforeEach(() => {
  desk = new Desk()
})
afterEach(() => rmSync(desk.root, { recursive: true, force: true }))

const PICTURES = 'public/articles/how-to-read-slides/images'
const withPicture = (id: string, more: object = {}) => {
  mkdirSync(join(desk.articles, id), { recursive: true })
  const figure = { type: 'figure', src: 'pier.webp', alt: 'A', credit: 'C' }
  desk.article(id, { sections: [{ id: 'a', body: [{ type: 'paragraph', text: 'T' }, figure] }], ...more })
  cpSync(`${PICTURES}/cover-1000.webp`, join(desk.articles, id, 'pier.webp'))
}
const paths = () => [...desk.files().keys()]

it('builds texts as if articles whose pictures have to be made were not there yet', { timeout: 30_000 }, async () => {
  for (const id of ['a', 'c']) desk.article(id)
  withPicture('b')
  const held: string[] = []
  const hold = ({ id }: ScannedArticle) => held.push(id) > 0
  expect(await desk.build({ hold })).toMatchObject({ articles: 2, built: 2, pictures: 0, skipped: 0 })
  expect(held).toEqual(['b'])
  expect(paths()).not.toContain('b/index.html')
  await desk.build()
  const before = desk.files()

  // Its picture is another one, and its text.
  withPicture('b', { headline: 'Another headline' })
  cpSync(`${PICTURES}/keys-1000.webp`, join(desk.articles, 'b/pier.webp'))
  desk.article('a', { standfirst: 'Corrected.' })
  await desk.build({ hold })
  const after = desk.files()
  expect(after.get('a/index.html')).toContain('Corrected.')
  for (const path of ['b/index.html', 'articles/b/article.json']) expect(after.get(path)).toBe(before.get(path))
  expect(after.get('feed.xml')).toContain('About b')

  // The article that it leads on to goes: no page leads nowhere, so it is built as it is.
  rmSync(join(desk.articles, 'c'), { recursive: true })
  await desk.build({ hold })
  expect(paths()).not.toContain('c/index.html')
  expect(desk.files().get('b/index.html')).toContain('Another headline')
  expect(await desk.build()).toMatchObject({ built: 0 })
})

it('waits for the pictures of an article once, the newest first, and again when they change', async () => {
  const order: string[] = []
  const article = (id: string, published: string, stamp = '1') =>
    ({ id, published, entry: { id, headline: id, published }, pictures: { 'a.jpg': stamp } }) as never as ScannedArticle
  let made = () => {}
  const all = new Promise<void>(resolve => {
    made = resolve
  })
  const make = async ({ id }: ScannedArticle) => void order.push(id)
  const queue = pictureQueue(make, () => order.length === 2 && made())
  const [old, recent] = [article('old', '2024-01-01'), article('recent', '2024-07-04')]
  expect([old, recent].map(queue.hold)).toEqual([true, true])
  queue.start()
  await all
  expect(order).toEqual(['recent', 'old'])
  expect([old, recent, article('old', '2024-01-01', '2')].map(queue.hold)).toEqual([false, false, true])
  await queue.end()
})
