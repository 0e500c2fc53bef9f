// @vitest-environment node
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

describe('newsreel build keeps files that are not its own', () => {
  it('does not overwrite a front page that is not Newsreel’s', async () => {
    project.writeArticle('one')
    project.writeFile('site/index.html', 'Somebody’s')
    await expect(project.build()).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(/index\.html is not Newsreel's/),
    })
    expect([...project.readFiles()]).toHaveLength(1)
  })

  it.each([
    ['when the site is in the folder of articles', { out: 'articles' }],
    ['when the articles are in the folder "articles" of the site', { out: '.' }],
    ['when a symbolic link leads to them', { out: 'link' }],
    ['when the cache is in the folder of articles', { cache: 'articles' }],
  ])('does not overwrite articles %s', async (_, folders) => {
    project.writeArticle('one')
    symlinkSync('.', join(project.root, 'link'))
    const before = readFileSync(join(project.articles, 'one/article.json'), 'utf8')
    const paths = Object.entries(folders).map(([name, path]) => [name, join(project.root, path)])
    await expect(project.build(Object.fromEntries(paths))).rejects.toMatchObject({ code: 2 })
    expect(readFileSync(join(project.articles, 'one/article.json'), 'utf8')).toBe(before)
    expect(readdirSync(project.articles)).toEqual(['one'])
  })

  it('keeps a symbolic link of the owner when its article is deleted', async () => {
    project.writeArticle('one')
    project.writeArticle('two')
    project.writeFile('elsewhere/kept.txt', 'kept')
    project.writeFile('site/kept.txt', 'kept')
    symlinkSync('../elsewhere', join(project.out, 'one'))
    await project.build()
    rmSync(join(project.articles, 'one'), { recursive: true })
    expect(await project.build()).toMatchObject({ articles: 1 })
    expect(readdirSync(join(project.root, 'elsewhere'))).toEqual(['kept.txt'])
    expect(await project.build()).toMatchObject({ articles: 1 })
  })

  it.each([
    ['assets', /"assets" is a folder of the site/],
    ['embed', /"embed" is a folder of the site/],
    ['.hidden', /cannot be part of an address/],
    ['a b', /cannot be part of an address/],
    ['a%2F..%2Fb', /cannot be part of an address/],
  ])('refuses %s as the name of an article’s folder', async (id, message) => {
    project.writeArticle('good')
    project.writeArticle(id)
    await project.build()
    expect(project.problems.join('\n')).toMatch(message)
    expect([...project.readFiles().keys()].some(path => path.startsWith(`${id}/index`))).toBe(false)
  })

  it('touches no file outside the site, whatever a manipulated state file says', async () => {
    project.writeArticle('one')
    project.writeFile('precious/index.html', 'mine')
    const known = { inputs: 'x', entry: null, problems: [], pictures: {}, hash: '', size: 0, time: 0 }
    project.writeFile(
      'cache/state.json',
      JSON.stringify({ articles: { '../precious': known, assets: known, __proto__: known } }),
    )
    project.writeFile('cache/unfinished.json', '["../precious", "articles", "__proto__", {}]')
    await project.build()
    expect([...project.readFiles().keys()]).toContain('assets/start-12345678.js')
    expect([...project.readFiles().keys()]).toContain('articles/one/article.json')
    expect(readFileSync(join(project.root, 'precious/index.html'), 'utf8')).toBe('mine')
  })
})
