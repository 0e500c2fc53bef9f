// @vitest-environment node
import { cpSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { photo } from '../../support/pictures.ts'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
let whole: [path: string, content: string][]
const options = { pictures: true }
const lose = (path: string) => rmSync(join(project.out, path), { recursive: true })
const rebuild = () => project.build(options)
const files = () => [...project.readFiles()]

/** Two articles, one of them with a picture in a folder. */
async function buildWhole() {
  const figure = { type: 'figure', src: 'photos/pier.jpg', alt: 'A', credit: 'C', width: 300, height: 200 }
  project.writeArticle('one', {
    sections: [
      { id: 'lead', body: [figure] },
      { id: 'two', heading: 'Two', body: [figure] },
    ],
  })
  project.writeFile('articles/one/photos/pier.jpg', '')
  writeFileSync(join(project.articles, 'one/photos/pier.jpg'), await photo(300, 200).jpeg().toBuffer())
  project.writeArticle('two')
  await rebuild()
  whole = files()
}

beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

describe.each([true, false])('building a site that has lost files (encoded pictures: %s)', pictures => {
  beforeEach(() => {
    options.pictures = pictures
    return buildWhole()
  })

  it('rebuilds each file, and no other article', { timeout: 60_000 }, async () => {
    for (const [path] of whole) {
      lose(path)
      const { built } = await rebuild()
      expect(built, path).toBe(/^(articles\/)?(one|two)\//.test(path) ? 1 : 0)
      expect(files(), path).toEqual(whole)
    }
    expect(await rebuild()).toMatchObject({ built: 0, pages: 0 })
  })

  it('rebuilds folders', async () => {
    for (const path of ['one/s/two', 'one/s', 'one/embed', 'articles/one', 'one', 'articles', 'assets']) {
      lose(path)
      await rebuild()
      expect(files(), path).toEqual(whole)
    }
  })

  it('rebuilds empty pages, lists and assets', async () => {
    for (const [path] of whole.filter(([name]) => !/^articles\/(one|two)\/|\/s\//.test(name))) {
      truncateSync(join(project.out, path))
      await rebuild()
      expect(files(), path).toEqual(whole)
    }
  })

  it('keeps a foreign file in a folder of an article, which it rebuilds once', async () => {
    project.writeFile('site/articles/one/.DS_Store', 'x')
    expect(await rebuild()).toMatchObject({ built: 1 })
    expect(await rebuild()).toMatchObject({ built: 0 })
    expect(project.readFiles().get('articles/one/.DS_Store')).toBe('x')
  })

  it('updates a copy of the site with the same modification times', async () => {
    cpSync(project.out, join(project.root, 'copy'), { recursive: true, preserveTimestamps: true })
    lose('')
    cpSync(join(project.root, 'copy'), project.out, { recursive: true, preserveTimestamps: true })
    await rebuild()
    expect(files()).toEqual(whole)
  })
})
