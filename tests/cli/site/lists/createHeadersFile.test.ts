import { expect, it } from 'vitest'
import { createHeadersFile } from '../../../../src/cli/site/lists/createHeadersFile.ts'

/** The paths of the rules, and the headers that each sets. */
function rulesOf(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>()
  let headers = new Map<string, string>()
  for (const line of text.trim().split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? []
    if (name && value) headers.set(name, value)
    else {
      headers = new Map()
      rules.set(line, headers)
    }
  }
  return rules
}
/** Which values a header has for a path, as hosts read it: `*` is anything, `:name` one part of a path. */
const valuesOf = (path: string, name: string, pictures = true) =>
  [...rulesOf(createHeadersFile('/news/', pictures))].flatMap(([rule, headers]) => {
    const pattern = rule.replace(/[.]/g, '\\.').replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+')
    const value = headers.get(name)
    return value && new RegExp(`^${pattern}$`).test(path) ? [value] : []
  })

it('gives each page one policy, that for iframes of others only to pages that are made for it', () => {
  for (const page of ['', 'harbour/', 'harbour/s/pier/', '404.html', 'offline.html'])
    expect(valuesOf(`/news/${page}`, 'Content-Security-Policy'), page).toEqual([
      expect.stringContaining("frame-ancestors 'self'"),
    ])
  expect(valuesOf('/news/harbour/embed/', 'Content-Security-Policy')).toEqual([
    expect.not.stringContaining('frame-ancestors'),
  ])
})

it('has browsers keep for ever what never changes, and nothing else', () => {
  const kept = (path: string, pictures?: boolean) => valuesOf(`/news/${path}`, 'Cache-Control', pictures).join()
  for (const path of ['assets/a.js', 'articles/a/article.01234567.json', 'articles/a/images/pier-640.01234567.avif'])
    expect(kept(path), path).toContain('immutable')
  expect(kept('articles/a/images/pier.jpg', false)).toBe('')
  for (const path of ['articles/a/article.json', 'articles/index.json', 'harbour/', 'newsreel-element.js'])
    expect(kept(path), path).not.toContain('immutable')
})

it('has no path with two stars, and sets no header twice: hosts differ in what they make of that', () => {
  for (const path of rulesOf(createHeadersFile('/', true)).keys()) expect(path.split('*').length).toBeLessThanOrEqual(2)
})
