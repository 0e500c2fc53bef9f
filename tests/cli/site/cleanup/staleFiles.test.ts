// @vitest-environment node
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { photo, sectionWithPictures } from '../../../support/pictures.ts'
import { TestProject } from '../../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

const writeSections = (...sections: object[]) => project.writeArticle('one', { sections })
/** The only remaining copy of an article's JSON with a hash: that of its pages. */
const VERSION = expect.stringMatching(/^articles\/one\/article\.[0-9a-f]{8}\.json$/)
const listPaths = (folder: string) => [...project.readFiles().keys()].filter(path => path.startsWith(folder))

async function writePicture(name: string, width: number): Promise<void> {
  mkdirSync(join(project.articles, 'one/images'), { recursive: true })
  await photo(width, 40)
    .png()
    .toFile(join(project.articles, 'one', name))
}

describe('a build', () => {
  it('removes encoded pictures that an article no longer shows', async () => {
    writeSections(sectionWithPictures('a', 'pier.png'), sectionWithPictures('b', 'boat.png'))
    await writePicture('pier.png', 64)
    await writePicture('boat.png', 80)
    await project.build()
    expect(listPaths('articles/one/images/boat').length).toBeGreaterThan(0)
    const pier = listPaths('articles/one/images/pier')
    project.writeFile('site/articles/one/images/map.pdf', 'mine')
    project.writeFile('site/articles/one/images/by-hand.png', 'mine')
    writeSections(sectionWithPictures('a', 'pier.png'))
    await project.build()
    expect(listPaths('articles/one/images/')).toEqual([
      'articles/one/images/by-hand.png',
      'articles/one/images/map.pdf',
      ...pier,
    ])
  })

  it('removes the files of an older version of a picture', async () => {
    writeSections(sectionWithPictures('a', 'pier.png'))
    await writePicture('pier.png', 64)
    await project.build()
    const oldPaths = listPaths('articles/one/images/')
    await writePicture('pier.png', 72)
    await project.build()
    expect(listPaths('articles/one/images/').filter(path => oldPaths.includes(path))).toEqual([])
    const json = project.readFiles().get('articles/one/article.json') ?? ''
    for (const path of listPaths('articles/one/images/')) expect(json).toContain(path.slice('articles/one/'.length))
  })

  it('removes copied pictures that an article no longer shows, and empty folders', async () => {
    writeSections(sectionWithPictures('a', 'pier.png'), sectionWithPictures('b', 'images/boat.png'))
    await writePicture('pier.png', 64)
    await writePicture('images/boat.png', 80)
    await project.build({ pictures: false })
    expect(listPaths('articles/one/images/')).toEqual(['articles/one/images/boat.png'])
    writeSections(sectionWithPictures('a', 'pier.png'))
    await project.build({ pictures: false })
    expect(listPaths('articles/one/')).toEqual([
      VERSION,
      'articles/one/article.json',
      'articles/one/oembed.json',
      'articles/one/pier.png',
    ])
  })

  it('removes the share pages of removed sections', async () => {
    writeSections(sectionWithPictures('a'), sectionWithPictures('b'))
    await project.build()
    project.writeFile('site/one/s/mine/notes.txt', 'mine')
    writeSections(sectionWithPictures('a'), sectionWithPictures('c'))
    await project.build()
    expect(listPaths('one/s/')).toEqual([
      'one/s/a/index.html',
      'one/s/c/index.html',
      'one/s/cover/index.html',
      'one/s/mine/notes.txt',
    ])
  })

  it('removes nothing outside the article’s folder, whatever the article.json in the site says', async () => {
    project.writeFile('site/articles/two/pier.png', 'mine')
    writeSections(sectionWithPictures('a'))
    await project.build({ pictures: false })
    const figures = [
      '..%2ftwo%2fpier.png',
      '../two/pier.png',
      'article.json',
      'https://news.example/articles/two/pier.png',
    ]
    const hostile = { version: 1, headline: 'H', sections: [sectionWithPictures('a', ...figures)] }
    project.writeFile('site/articles/one/article.json', JSON.stringify(hostile))
    writeSections(sectionWithPictures('b'))
    await project.build({ pictures: false })
    expect(readFileSync(join(project.out, 'articles/two/pier.png'), 'utf8')).toBe('mine')
    expect(listPaths('articles/one/')).toEqual([VERSION, 'articles/one/article.json', 'articles/one/oembed.json'])
  })

  it('keeps the owner’s files in the folders of a deleted article', async () => {
    project.writeArticle('one')
    project.writeArticle('two')
    await project.build()
    project.writeFile('site/two/notes.txt', 'mine')
    project.writeFile('site/articles/two/data.csv', 'mine')
    rmSync(join(project.articles, 'two'), { recursive: true })
    await project.build({ cache: join(project.root, 'a-new-cache') })
    expect([...listPaths('two/'), ...listPaths('articles/two/')]).toEqual(['two/notes.txt', 'articles/two/data.csv'])
  })
})
