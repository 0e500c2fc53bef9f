// @vitest-environment node
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

describe('newsreel build with bad articles', () => {
  it('leaves out a broken article, reports it, and builds the others', async () => {
    project.writeArticle('good')
    project.writeFile('articles/broken/article.json', '{"headline": ')
    project.writeFile('articles/empty/article.json', '{"version": 1, "headline": "H", "sections": []}')
    expect(await project.build()).toMatchObject({ articles: 1, skipped: 2 })
    expect(project.problems.join('\n')).toMatch(/broken\/article\.json:1:14: The text ends before it is complete/)
    expect(project.problems.join('\n')).toMatch(/empty\/article\.json:1:33: \$\.sections: No section can be shown/)
    expect(project.problems.join('\n')).toMatch(/empty\/article\.json is left out of the site/)
  })

  it('warns with every build about a publication date in the future', async () => {
    vi.useFakeTimers({ now: new Date('2029-12-31'), toFake: ['Date'] })
    project.writeArticle('today', { published: '2029-12-31' })
    project.writeArticle('embargo', { published: '2030-01-01T06:00:00Z' })
    for (const _ of ['new', 'known']) {
      await project.build()
      expect(project.problems).toEqual([
        expect.stringMatching(/embargo\/article\.json:1:\d+: \$\.published: "2030-01-01T06:00:00Z" is in the future/),
      ])
    }
    vi.setSystemTime(new Date('2030-01-01T06:00:00Z'))
    await project.build()
    expect(project.problems).toEqual([])
    vi.useRealTimers()
  })

  it('builds nothing with --strict when an article has an error', async () => {
    project.writeArticle('good')
    project.writeArticle('bad', { sections: [{ id: 'a', body: [{ type: 'table' }] }] })
    await expect(project.build({ strict: true })).rejects.toMatchObject({ code: 1 })
    expect(() => project.readFiles()).toThrow(/ENOENT/)
  })

  it('reports the position of a missing picture, also after invalid blocks and sections', async () => {
    const missing = { type: 'figure', src: 'gone.jpg', width: 16, height: 9, alt: 'A', credit: 'B' }
    const sections = [
      { id: 'a', body: [{ type: 'table' }, { type: 'paragraph', text: 'T' }] },
      'no section',
      { id: 'b', body: [{ type: 'table' }, { type: 'figure', src: 7 }, missing] },
    ]
    project.writeArticle('one', { sections })
    await project.build()
    const text = readFileSync(join(project.articles, 'one/article.json'), 'utf8')
    const column = text.indexOf('"src":"gone.jpg"') + 1
    expect(project.problems.join('\n')).toContain(`one/article.json:1:${column}: $.sections[2].body[2].src: "gone.jpg"`)
  })

  it('reports two articles with the same address', async () => {
    project.writeArticle('harbour')
    project.writeArticle('Harbour')
    expect(await project.build()).toMatchObject({ articles: 1, skipped: 1 })
    expect(project.problems.join('\n')).toMatch(/"harbour" and "Harbour" are the same address/)
  })

  it('leaves out an article that is not UTF-8', async () => {
    project.writeArticle('good')
    project.writeArticle('bad', { headline: 'Cafe' })
    const file = join(project.articles, 'bad/article.json')
    writeFileSync(file, readFileSync(file, 'latin1').replace('Cafe', 'Café'), 'latin1')
    expect(await project.build()).toMatchObject({ articles: 1, skipped: 1 })
    expect(project.problems).toContain(
      `${file}: The file is not UTF-8 text: save it with that encoding. [wrong-encoding]`,
    )
  })
})
