// @vitest-environment node
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Desk } from '../../../support/newsroom.ts'
import { photo } from '../../../support/pictures.ts'

let desk: Desk
beforeEach(() => {
  desk = new Desk()
})
afterEach(() => rmSync(desk.root, { recursive: true, force: true }))

const section = (id: string, ...pictures: string[]) => ({
  id,
  heading: id,
  body: [
    { type: 'paragraph', text: 'Text.' },
    ...pictures.map(src => ({ type: 'figure', src, alt: 'A', credit: 'C', width: 64, height: 40 })),
  ],
})
const write = (...sections: object[]) => desk.article('one', { sections })
/** The one version of an article's file: that of its pages. */
const VERSION = expect.stringMatching(/^articles\/one\/article\.[0-9a-f]{8}\.json$/)
const paths = (folder: string) => [...desk.files().keys()].filter(path => path.startsWith(folder))

async function picture(name: string, width: number): Promise<void> {
  mkdirSync(join(desk.articles, 'one/images'), { recursive: true })
  await photo(width, 40)
    .png()
    .toFile(join(desk.articles, 'one', name))
}

describe('what an article no longer shows', () => {
  it('goes from the site: pictures that were made of it', async () => {
    write(section('a', 'pier.png'), section('b', 'boat.png'))
    await picture('pier.png', 64)
    await picture('boat.png', 80)
    await desk.build()
    expect(paths('articles/one/images/boat').length).toBeGreaterThan(0)
    const pier = paths('articles/one/images/pier')
    desk.write('site/articles/one/images/map.pdf', 'mine')
    desk.write('site/articles/one/images/by-hand.png', 'mine')
    write(section('a', 'pier.png'))
    await desk.build()
    expect(paths('articles/one/images/')).toEqual([
      'articles/one/images/by-hand.png',
      'articles/one/images/map.pdf',
      ...pier,
    ])
  })

  it('goes from the site: an older state of a picture', async () => {
    write(section('a', 'pier.png'))
    await picture('pier.png', 64)
    await desk.build()
    const old = paths('articles/one/images/')
    await picture('pier.png', 72)
    await desk.build()
    expect(paths('articles/one/images/').filter(path => old.includes(path))).toEqual([])
    const json = desk.files().get('articles/one/article.json') ?? ''
    for (const path of paths('articles/one/images/')) expect(json).toContain(path.slice('articles/one/'.length))
  })

  it('goes from the site: pictures that were copied, with the folders that they leave empty', async () => {
    write(section('a', 'pier.png'), section('b', 'images/boat.png'))
    await picture('pier.png', 64)
    await picture('images/boat.png', 80)
    await desk.build({ pictures: false })
    expect(paths('articles/one/images/')).toEqual(['articles/one/images/boat.png'])
    write(section('a', 'pier.png'))
    await desk.build({ pictures: false })
    expect(paths('articles/one/')).toEqual([
      VERSION,
      'articles/one/article.json',
      'articles/one/oembed.json',
      'articles/one/pier.png',
    ])
  })

  it('goes from the site: pages for sharing of sections that are gone', async () => {
    write(section('a'), section('b'))
    await desk.build()
    desk.write('site/one/s/mine/notes.txt', 'mine')
    write(section('a'), section('c'))
    await desk.build()
    expect(paths('one/s/')).toEqual([
      'one/s/a/index.html',
      'one/s/c/index.html',
      'one/s/cover/index.html',
      'one/s/mine/notes.txt',
    ])
  })

  it('is removed from nowhere else, whatever the article.json in the site says', async () => {
    desk.write('site/articles/two/pier.png', 'mine')
    write(section('a'))
    await desk.build({ pictures: false })
    const figures = [
      '..%2ftwo%2fpier.png',
      '../two/pier.png',
      'article.json',
      'https://news.example/articles/two/pier.png',
    ]
    const hostile = { version: 1, headline: 'H', sections: [section('a', ...figures)] }
    desk.write('site/articles/one/article.json', JSON.stringify(hostile))
    write(section('b'))
    await desk.build({ pictures: false })
    expect(readFileSync(join(desk.out, 'articles/two/pier.png'), 'utf8')).toBe('mine')
    expect(paths('articles/one/')).toEqual([VERSION, 'articles/one/article.json', 'articles/one/oembed.json'])
  })

  it('stays as it is, with a gone article, when it is not ours', async () => {
    desk.article('one')
    desk.article('two')
    await desk.build()
    desk.write('site/two/notes.txt', 'mine')
    desk.write('site/articles/two/data.csv', 'mine')
    rmSync(join(desk.articles, 'two'), { recursive: true })
    await desk.build({ cache: join(desk.root, 'a-new-cache') })
    expect([...paths('two/'), ...paths('articles/two/')]).toEqual(['two/notes.txt', 'articles/two/data.csv'])
  })
})
