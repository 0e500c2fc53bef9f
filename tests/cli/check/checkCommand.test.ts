import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../../src/cli/program.ts'
import { photo } from '../../support/pictures.ts'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
let [stdout, stderr] = ['', '']
beforeEach(() => {
  project = new TestProject()
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    stdout += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    stderr += text
    return true
  })
})
afterEach(() => {
  process.exitCode = 0
})

/** Runs `newsreel check` with paths in the project. @returns the exit code */
async function check(...args: string[]): Promise<number> {
  ;[stdout, stderr] = ['', '']
  process.exitCode = 0
  return run(['node', 'newsreel', 'check', ...args])
}
const path = (...parts: string[]) => join(project.root, ...parts)

describe('newsreel check', () => {
  it('finds articles in a file, a folder and a folder of articles, each once', async () => {
    project.writeArticle('one')
    project.writeArticle('two')
    expect(await check(path('articles/one/article.json'), path('articles/one'), path('articles'))).toBe(0)
    expect(stdout).toBe('✓ 2 articles: no problems\n')
    expect(stderr).toBe('')
  })

  it('shows an error with its line and a caret, and exits with 1', async () => {
    project.writeFile('articles/one/article.json', '{\n  "version": 1,\n  "headline" "H"\n}')
    expect(await check(path('articles'))).toBe(1)
    expect(stdout).toContain(
      'one/article.json:3:13: A colon is missing here. [invalid-json]\n    3 |   "headline" "H"\n',
    )
    expect(stdout).toContain('✗ 1 article: 1 error, 0 warnings')
  })

  it('checks pictures, too', async () => {
    const figure = { type: 'figure', alt: 'A', credit: 'B' }
    const text = { type: 'paragraph', text: 'Text.' }
    const body = [{ ...figure, src: 'gone.jpg' }, { ...figure, src: 'small.jpg' }, text]
    project.writeArticle('one', { sections: [{ id: 'a', body }] })
    await photo(90, 60).jpeg().toFile(path('articles/one/small.jpg'))
    expect(await check(path('articles'))).toBe(1)
    expect(stdout).toMatch(/"gone\.jpg" does not exist.* \[broken-picture\]/)
    expect(stdout).toMatch(/"small\.jpg" has only 90 × 60 pixels.* \[small-picture\]/)
  })

  it('exits with 0 if there are only warnings, unless --max-warnings allows fewer', async () => {
    project.writeArticle('one', { headline: 'Fish &amp; chips', lang: 'en_GB' })
    project.writeArticle('two', { headline: 'Fish &amp; chips' })
    expect(await check(path('articles'))).toBe(1) // en_GB is an error
    project.writeArticle('one', { headline: 'Fish &amp; chips' })
    expect(await check(path('articles'))).toBe(0)
    expect(await check(path('articles'), '--max-warnings', '2')).toBe(0)
    expect(await check(path('articles'), '--max-warnings', '1')).toBe(1)
    expect(stderr).toContain('More warnings than --max-warnings 1 allows: 2.')
  })

  it.each([
    ['no path', []],
    ['an unknown format', ['articles', '--format', 'xml']],
    ['a number that is none', ['articles', '--max-warnings', '-1']],
    ['a folder without articles', ['lib']],
    ['a file that is no article', ['lib/element/newsreel-element.js']],
  ])('exits with 2 for %s', async (_, args) => {
    const [first, ...rest] = args
    expect(await check(...(first === undefined ? [] : [path(first), ...rest]))).toBe(2)
    expect(stderr).not.toBe('')
  })

  it('exits with 3 for a path that does not exist', async () => {
    expect(await check(path('nowhere'))).toBe(3)
    expect(stderr).toMatch(/nowhere cannot be read: it does not exist\./)
  })

  it('exits with 3 if the file of an article cannot be read', async () => {
    project.writeArticle('good')
    mkdirSync(path('articles/one/article.json'), { recursive: true })
    expect(await check(path('articles'), path('articles/one'))).toBe(3)
    expect(stdout).toMatch(/it is a folder.*\[unreadable-file\]/)
  })

  it('reports a file whose name has another case, which other computers find', async ({ skip }) => {
    project.writeArticle('good')
    project.writeFile('articles/one/Article.json', '{}')
    skip(existsSync(path('articles/one/article.json')), 'The disk ignores case.')
    for (const folder of ['articles', 'articles/one']) {
      expect(await check(path(folder))).toBe(3)
      expect(stdout).toContain('The file is named "Article.json": rename it to "article.json". [unreadable-file]')
    }
    await project.build()
    expect(project.problems.join()).toContain('The file is named "Article.json"')
    renameSync(path('articles/one/Article.json'), path('articles/one/article.json'))
    project.writeArticle('one')
    expect(await check(path('articles'))).toBe(0)
  })

  it('says why the folder of an article cannot be read', async () => {
    project.writeArticle('good')
    symlinkSync('loop', path('articles/loop'))
    expect(await check(path('articles'))).toBe(3)
    expect(stdout).toMatch(
      /loop\/article\.json: Cannot read the file: it is a link that leads to itself\. \[unreadable-file\]/,
    )
    expect(stdout).toContain('✗ 2 articles: 1 error, 0 warnings')
  })

  it('counts what can be fixed and what was fixed', async () => {
    project.writeArticle('one', { headline: 'Fish &amp; chips', standfirst: 'A <b>slow</b> return' })
    await check(path('articles'))
    expect(stdout).toContain('✓ 1 article: 0 errors, 2 warnings; 1 can be fixed with --fix\n')
    await check(path('articles'), '--fix')
    expect(stdout).toContain('✓ 1 article: 0 errors, 1 warning, 1 fixed\n')
  })

  it('fixes what is safe, says so, and keeps permissions and links', async () => {
    project.writeArticle('one', { headline: 'Fish &amp; chips' })
    const file = path('articles/one/article.json')
    const text = readFileSync(file, 'utf8')
    chmodSync(file, 0o640)
    symlinkSync(file, path('link.json'))
    expect(await check(path('link.json'), '--fix')).toBe(0)
    expect(stdout).toMatch(/✓ Fixed: .*link\.json:1:\d+: \$\.headline: .*\[character-reference\]/)
    expect(readFileSync(file, 'utf8')).toBe(text.replace('&amp;', '&'))
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(lstatSync(path('link.json')).isSymbolicLink()).toBe(true)
    const { mtimeMs } = statSync(file)
    await check(file, '--fix')
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
  })

  it('leaves a file alone that is not UTF-8', async () => {
    project.writeArticle('one', { headline: 'Fish &amp; chips' })
    const file = path('articles/one/article.json')
    const bytes = Buffer.concat([readFileSync(file), Buffer.from([0xff])])
    writeFileSync(file, bytes)
    expect(await check(file, '--fix')).toBe(1)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('prints only the format to stdout', async () => {
    project.writeArticle('one', { headline: 'Fish &amp; chips' })
    for (const format of ['json', 'sarif']) {
      await check(path('articles'), '--format', format)
      expect(stdout).toContain('character-reference')
      expect(() => JSON.parse(stdout)).not.toThrow()
    }
  })
})
