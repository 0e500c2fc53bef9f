// @vitest-environment node
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLeftoverName } from '../../support/leftover.ts'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

describe('newsreel build repairs a site', () => {
  it('builds the whole site again after it was removed, or for another folder', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    const first = project.readFiles()
    rmSync(project.out, { recursive: true })
    await project.build()
    expect([...project.readFiles()]).toEqual([...first])
    await project.build({ out: join(project.root, 'second') })
    renameSync(join(project.root, 'second'), join(project.root, 'kept'))
    rmSync(project.out, { recursive: true })
    renameSync(join(project.root, 'kept'), project.out)
    expect([...project.readFiles()]).toEqual([...first])
  })

  it('writes the lists again when only the front page was removed', async () => {
    project.writeArticle('one')
    await project.build()
    const first = project.readFiles()
    rmSync(join(project.out, 'index.html'))
    await project.build()
    expect([...project.readFiles()]).toEqual([...first])
  })

  it('updates a site that was restored from an earlier copy', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    cpSync(project.out, join(project.root, 'earlier'), { recursive: true, preserveTimestamps: true })
    project.writeArticle('one', { standfirst: 'Corrected.' })
    project.writeArticle('three')
    await project.build()
    const latest = project.readFiles()
    rmSync(project.out, { recursive: true })
    renameSync(join(project.root, 'earlier'), project.out)
    await project.build()
    expect([...project.readFiles()]).toEqual([...latest])
  })

  it('writes a damaged page again', async () => {
    project.writeArticle('one')
    await project.build()
    const first = project.readFiles()
    project.writeFile('site/one/index.html', (first.get('one/index.html') ?? '').slice(0, 500))
    expect(await project.build()).toMatchObject({ built: 1 })
    expect([...project.readFiles()]).toEqual([...first])
  })

  it('writes missing pages again', async () => {
    for (const id of ['one', 'two']) project.writeArticle(id)
    await project.build()
    const whole = project.readFiles()
    rmSync(join(project.out, 'two/index.html'))
    await project.build()
    expect([...project.readFiles()]).toEqual([...whole])
  })

  it('builds articles again that a killed build was writing, and removes its leftovers', async () => {
    for (const id of ['a', 'c']) project.writeArticle(id)
    await project.build()
    const whole = project.readFiles()
    // As if a build with an article between the two had been killed, and that article was then deleted.
    project.writeFile('cache/unfinished.json', '["a", "b"]')
    project.writeFile('site/articles/b/oembed.json', '{}')
    const page = (text: string) => `<meta name="theme-color" content="#fbf9f5">${text}`
    project.writeFile('site/b/index.html', page('The deleted article'))
    project.writeFile('site/a/index.html', page('It links to <a href="/b/">b</a>'))
    project.writeFile(createLeftoverName('site/a/index.html'), 'It le')
    project.writeFile(createLeftoverName('cache/pictures/ab/abcd/entry.json'), '{"fil')
    await project.build()
    expect([...project.readFiles()]).toEqual([...whole])
    expect(existsSync(join(project.root, 'cache/unfinished.json'))).toBe(false)
    expect(readdirSync(join(project.root, 'cache/pictures/ab/abcd'))).toEqual([])
  })

  it('removes the files of an article that was deleted after a build of it was killed', async () => {
    project.writeArticle('one')
    await project.build()
    // As after a build that was killed when it had encoded the pictures of a new article.
    project.writeFile('site/articles/two/oembed.json', '{}')
    project.writeFile('site/articles/two/article.01234567.json', '{}')
    project.writeFile('site/articles/two/images/pier-64.01234567.avif', '')
    await project.build()
    expect(existsSync(join(project.out, 'articles/two'))).toBe(false)
  })

  it('writes the marker file of an article first', async () => {
    project.writeArticle('one', {
      sections: [{ id: 'a', body: [{ type: 'figure', src: 'a.webp', alt: 'A', credit: 'C' }] }],
    })
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(project.articles, 'one/a.webp'))
    project.writeFile('site/articles/one/images', 'a file where a folder should be')
    await expect(project.build()).rejects.toMatchObject({ code: 3 })
    expect(existsSync(join(project.out, 'articles/one/oembed.json'))).toBe(true)
  })

  it('removes the earlier JSON of an article whose pages were missing', async () => {
    project.writeArticle('one')
    await project.build()
    rmSync(join(project.out, 'one'), { recursive: true })
    project.writeArticle('one', { standfirst: 'Corrected.' })
    await project.build()
    expect(readdirSync(join(project.out, 'articles/one')).filter(name => /^article\../.test(name))).toHaveLength(2)
  })
})
