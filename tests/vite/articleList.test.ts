import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listArticles } from '../../vite/articleList.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreel-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (id: string, text: string) => {
  mkdirSync(join(folder, id))
  writeFileSync(join(folder, id, 'article.json'), text)
}
const article = (headline: string, published?: string) =>
  JSON.stringify({ version: 1, headline, published, sections: [{ id: 'lead', body: [] }] })

it('lists every folder with an article.json, newest first, by the name of the folder', () => {
  put('old', article('Old', '2020-01-01'))
  put('new', article('New', '2024-07-04'))
  mkdirSync(join(folder, 'empty'))
  writeFileSync(join(folder, 'notes.txt'), 'x')
  expect(listArticles(folder).map(({ id, headline }) => [id, headline])).toEqual([
    ['new', 'New'],
    ['old', 'Old'],
  ])
})

it('reports a folder that cannot be read, and lists the others', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  put('broken', '{')
  put('empty-article', '{}')
  put('good', article('Good'))
  expect(listArticles(folder).map(entry => entry.id)).toEqual(['good'])
  expect(warn.mock.calls.map(([line]) => String(line).includes('left out'))).toEqual([true, true])
})

it('is empty if there is no folder', () => {
  expect(listArticles(join(folder, 'nowhere'))).toEqual([])
})
