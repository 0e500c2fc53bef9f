// @vitest-environment node
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

describe('newsreel build', () => {
  it('writes the pages of each article, and the lists', async () => {
    project.writeArticle('one')
    project.writeArticle('two')
    const summary = await project.build()
    expect(summary).toMatchObject({ articles: 2, skipped: 0, built: 2, pages: 10 })
    const paths = [...project.readFiles().keys()]
    for (const path of ['one/index.html', 'one/embed/index.html', 'one/s/two/index.html', 'two/s/lead/index.html'])
      expect(paths).toContain(path)
    for (const path of ['index.html', '404.html', 'sitemap.xml', 'feed.xml', 'feed.json', 'robots.txt', '_headers'])
      expect(paths).toContain(path)
    expect(paths.filter(path => path.endsWith('.tmp'))).toEqual([])
  })

  it('renders an article without a language in the language of the site', async () => {
    project.writeArticle('one', { lang: undefined })
    await project.build({ site: { address: 'https://a.example/', name: 'N', lang: 'de' } })
    for (const text of ['<html lang="de"', '4. Juli 2024', 'Inhalt'])
      expect(project.readFiles().get('one/index.html')).toContain(text)
    expect(project.readFiles().get('articles/one/article.json')).toContain('"lang":"de"')
  })

  it('builds for a path below the root', async () => {
    project.writeArticle('one')
    await project.build({ base: '/news/', site: { address: 'https://a.example/news/', name: 'N', lang: 'en' } })
    const html = project.readFiles().get('one/index.html') ?? ''
    expect(html).toContain('data-start="/news/assets/start-12345678.js"')
    expect(html).toContain('<link rel="canonical" href="https://a.example/news/one/">')
    expect(html).not.toMatch(/(href|src|data-\w+)="\/(?!news\/)/)
  })

  it('ignores a canonical address on the site itself, and keeps one elsewhere', async () => {
    project.writeArticle('one', { canonical: 'https://news.example/one' })
    project.writeArticle('two', { canonical: 'https://gazette.example/two' })
    await project.build()
    const files = project.readFiles()
    expect(files.get('sitemap.xml')).toContain('<loc>https://news.example/one/</loc>')
    expect(files.get('sitemap.xml')).not.toContain('/two')
    expect(JSON.parse(files.get('feed.json') ?? '').items.map((item: { url: string }) => item.url)).toEqual([
      'https://news.example/one/',
      'https://gazette.example/two',
    ])
    expect(files.get('articles/one/article.json')).not.toContain('canonical')
    expect(files.get('articles/two/article.json')).toContain('https://gazette.example/two')
  })

  it('builds an article whose folder is a symbolic link', async () => {
    project.writeArticle('one')
    project.writeFile('elsewhere/article.json', readFileSync(join(project.articles, 'one/article.json'), 'utf8'))
    symlinkSync('../elsewhere', join(project.articles, 'linked'))
    symlinkSync('.', join(project.articles, 'loop'))
    symlinkSync('nowhere', join(project.articles, 'dead'))
    expect(await project.build()).toMatchObject({ articles: 2, skipped: 0 })
    expect([...project.readFiles().keys()]).toContain('linked/index.html')
  })

  it('rejects when there is no article, or no folder', async () => {
    await expect(project.build()).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/There is no article in/),
    })
    await expect(project.build({ articles: join(project.root, 'nowhere') })).rejects.toMatchObject({ code: 3 })
  })

  it('names the folder around that of one article', async () => {
    project.writeArticle('one')
    await expect(project.build({ articles: join(project.articles, 'one') })).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/is the folder of one article\. Name the folder around it: .+\.$/),
    })
  })

  it('rejects when the site cannot be written', async () => {
    project.writeArticle('one')
    writeFileSync(project.out, 'a file stands where the site should be')
    await expect(project.build()).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/cannot be written/),
    })
  })
})
