// @vitest-environment node
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { photo } from '../../../support/pictures.ts'
import { TestProject } from '../../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

const section = (id: string, ...pictures: string[]) => ({
  id,
  heading: id,
  body: [
    { type: 'paragraph', text: 'Text.' },
    ...pictures.map(src => ({ type: 'figure', src, alt: 'A', credit: 'C', width: 64, height: 40 })),
  ],
})
const write = (...sections: object[]) => project.writeArticle('one', { sections })
/** The one version of an article's file: that of its pages. */
const VERSION = expect.stringMatching(/^articles\/one\/article\.[0-9a-f]{8}\.json$/)
const paths = (folder: string) => [...project.readFiles().keys()].filter(path => path.startsWith(folder))

async function picture(name: string, width: number): Promise<void> {
  mkdirSync(join(project.articles, 'one/images'), { recursive: true })
  await photo(width, 40)
    .png()
    .toFile(join(project.articles, 'one', name))
}

describe('what an article no longer shows', () => {
  it('goes from the site: pictures that were made of it', async () => {
    write(section('a', 'pier.png'), section('b', 'boat.png'))
    await picture('pier.png', 64)
    await picture('boat.png', 80)
    await project.build()
    expect(paths('articles/one/images/boat').length).toBeGreaterThan(0)
    const pier = paths('articles/one/images/pier')
    project.writeFile('site/articles/one/images/map.pdf', 'mine')
    project.writeFile('site/articles/one/images/by-hand.png', 'mine')
    write(section('a', 'pier.png'))
    await project.build()
    expect(paths('articles/one/images/')).toEqual([
      'articles/one/images/by-hand.png',
      'articles/one/images/map.pdf',
      ...pier,
    ])
  })

  it('goes from the site: an older state of a picture', async () => {
    write(section('a', 'pier.png'))
    await picture('pier.png', 64)
    await project.build()
    const old = paths('articles/one/images/')
    await picture('pier.png', 72)
    await project.build()
    expect(paths('articles/one/images/').filter(path => old.includes(path))).toEqual([])
    const json = project.readFiles().get('articles/one/article.json') ?? ''
    for (const path of paths('articles/one/images/')) expect(json).toContain(path.slice('articles/one/'.length))
  })

  it('goes from the site: pictures that were copied, with the folders that they leave empty', async () => {
    write(section('a', 'pier.png'), section('b', 'images/boat.png'))
    await picture('pier.png', 64)
    await picture('images/boat.png', 80)
    await project.build({ pictures: false })
    expect(paths('articles/one/images/')).toEqual(['articles/one/images/boat.png'])
    write(section('a', 'pier.png'))
    await project.build({ pictures: false })
    expect(paths('articles/one/')).toEqual([
      VERSION,
      'articles/one/article.json',
      'articles/one/oembed.json',
      'articles/one/pier.png',
    ])
  })

  it('goes from the site: pages for sharing of sections that are gone', async () => {
    write(section('a'), section('b'))
    await project.build()
    project.writeFile('site/one/s/mine/notes.txt', 'mine')
    write(section('a'), section('c'))
    await project.build()
    expect(paths('one/s/')).toEqual([
      'one/s/a/index.html',
      'one/s/c/index.html',
      'one/s/cover/index.html',
      'one/s/mine/notes.txt',
    ])
  })

  it('is removed from nowhere else, whatever the article.json in the site says', async () => {
    project.writeFile('site/articles/two/pier.png', 'mine')
    write(section('a'))
    await project.build({ pictures: false })
    const figures = [
      '..%2ftwo%2fpier.png',
      '../two/pier.png',
      'article.json',
      'https://news.example/articles/two/pier.png',
    ]
    const hostile = { version: 1, headline: 'H', sections: [section('a', ...figures)] }
    project.writeFile('site/articles/one/article.json', JSON.stringify(hostile))
    write(section('b'))
    await project.build({ pictures: false })
    expect(readFileSync(join(project.out, 'articles/two/pier.png'), 'utf8')).toBe('mine')
    expect(paths('articles/one/')).toEqual([VERSION, 'articles/one/article.json', 'articles/one/oembed.json'])
  })

  it('stays as it is, with a gone article, when it is not ours', async () => {
    project.writeArticle('one')
    project.writeArticle('two')
    await project.build()
    project.writeFile('site/two/notes.txt', 'mine')
    project.writeFile('site/articles/two/data.csv', 'mine')
    rmSync(join(project.articles, 'two'), { recursive: true })
    await project.build({ cache: join(project.root, 'a-new-cache') })
    expect([...paths('two/'), ...paths('articles/two/')]).toEqual(['two/notes.txt', 'articles/two/data.csv'])
  })
})
