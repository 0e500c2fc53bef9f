// @vitest-environment node
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sectionWithPictures } from '../../support/pictures.ts'
import { TestProject } from '../../support/TestProject.ts'

// These pass on every disk. On one that ignores case and the form of accents (run with TMPDIR on it) they also check
// that nothing is removed under its other name; tests/cli/site/cleanup/spelling.test.ts checks that everywhere.

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

const [NFC, NFD] = ['Z\u00fcrich', 'Zu\u0308rich']
const rename = (from: string, to: string) => renameSync(join(project.articles, from), join(project.articles, to))
const listSiteFolder = (folder: string) => readdirSync(join(project.out, folder))
const writePicture = (path: string) => {
  mkdirSync(join(project.articles, path, '..'), { recursive: true })
  cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(project.articles, path))
}

describe('a change of case in a name', { timeout: 30_000 }, () => {
  it('keeps the pages of an article', async () => {
    for (const id of ['Harbour', 'market']) project.writeArticle(id)
    await project.build()
    rename('Harbour', 'harbour')
    expect(await project.build()).toMatchObject({ articles: 2 })
    for (const path of ['index.html', 'embed/index.html', 's/two/index.html'])
      expect(existsSync(join(project.out, 'harbour', path))).toBe(true)
    expect(listSiteFolder('')).toContain('harbour')
    expect(listSiteFolder('')).not.toContain('Harbour')
    expect(listSiteFolder('articles').sort()).toEqual(['harbour', 'index.json', 'market'])
    expect(await project.build()).toMatchObject({ built: 0 })
  })

  it('keeps the share page of a section', async () => {
    project.writeArticle('one', { sections: [sectionWithPictures('Intro'), sectionWithPictures('b')] })
    await project.build()
    project.writeArticle('one', { sections: [sectionWithPictures('intro'), sectionWithPictures('b')] })
    await project.build()
    expect(listSiteFolder('one/s').sort()).toEqual(['b', 'cover', 'intro'])
    expect(existsSync(join(project.out, 'one/s/intro/index.html'))).toBe(true)
  })

  it('keeps a copied picture', async () => {
    writePicture('one/Images/Pier.webp')
    project.writeArticle('one', { sections: [sectionWithPictures('a', 'Images/Pier.webp')] })
    await project.build({ pictures: false })
    renameSync(join(project.articles, 'one/Images/Pier.webp'), join(project.articles, 'one/Images/pier.webp'))
    rename('one/Images', 'one/images')
    project.writeArticle('one', { sections: [sectionWithPictures('a', 'images/pier.webp')] })
    await project.build({ pictures: false })
    const paths = [...project.readFiles().keys()].filter(path => path.endsWith('.webp'))
    expect(paths).toEqual(['articles/one/images/pier.webp'])
  })
})

describe('accents in a name', { timeout: 30_000 }, () => {
  it('are composed in the address, as people type them, whatever the disk does', async () => {
    project.writeArticle(NFD)
    project.writeArticle('two')
    await project.build()
    expect(listSiteFolder('')).toContain(NFC)
    expect(project.readFiles().get('sitemap.xml')).toContain('/Z%C3%BCrich/')
    expect(await project.build()).toMatchObject({ built: 0 })
    rename(NFD, NFC)
    await project.build()
    expect(existsSync(join(project.out, NFC, 'index.html'))).toBe(true)
    expect(listSiteFolder('articles').filter(name => name.startsWith('Z'))).toEqual([NFC])
  })

  it.each([
    ['encoded', true],
    ['copied', false],
  ])('are found in either form, for %s pictures', async (_, pictures) => {
    writePicture(`one/M${'u\u0308'}ller.webp`)
    writePicture('two/M\u00fcller.webp')
    project.writeArticle('one', { sections: [sectionWithPictures('a', 'M\u00fcller.webp')] })
    project.writeArticle('two', { sections: [sectionWithPictures('a', 'Mu\u0308ller.webp')] })
    await project.build({ pictures })
    expect(project.problems).toEqual([])
    expect(await project.build({ pictures })).toMatchObject({ built: 0 })
    writeFileSync(
      join(project.articles, 'one/Mu\u0308ller.webp'),
      readFileSync('public/articles/how-to-read-slides/images/keys-1000.webp'),
    )
    expect(await project.build({ pictures })).toMatchObject({ built: 1 })
  })

  it('and case are named when they are the only difference to an existing picture', async () => {
    writePicture('one/Pier.webp')
    writePicture('one/M\u00fcller.webp')
    project.writeArticle('one', { sections: [sectionWithPictures('a', 'Muller.webp', 'gone.webp')] })
    await project.build()
    expect(project.problems.join('\n')).toMatch(
      /"Muller\.webp" does not exist .* there is "Müller\.webp" \(capitals and accents/,
    )
    expect(project.problems.join('\n')).toMatch(/"gone\.webp" does not exist .* add the file/)
  })
})

it('builds pages again that were missing at the end of the last build', async () => {
  for (const id of ['one', 'two']) project.writeArticle(id)
  await project.build()
  const whole = project.readFiles()
  rmSync(join(project.out, 'two'), { recursive: true })
  const state = join(project.root, 'cache/state.json')
  const { articles, ...rest } = JSON.parse(readFileSync(state, 'utf8'))
  Object.assign(articles.two, { filesStamp: '' })
  writeFileSync(state, JSON.stringify({ ...rest, articles }))
  expect(await project.build()).toMatchObject({ built: 1 })
  expect([...project.readFiles()]).toEqual([...whole])
})
