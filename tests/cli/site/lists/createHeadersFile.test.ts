import { expect, it } from 'vitest'
import { createHeadersFile } from '../../../../src/cli/site/lists/createHeadersFile.ts'

/** Parses the rules: paths, and the headers that each sets. */
function parseRules(text: string): Map<string, Map<string, string>> {
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
/** The values of a header for a path, as hosts match it: `*` matches anything, `:name` one segment. */
const getValues = (path: string, name: string, pictures = true) =>
  [...parseRules(createHeadersFile('/news/', pictures))].flatMap(([rule, headers]) => {
    const pattern = rule.replace(/[.]/g, '\\.').replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+')
    const value = headers.get(name)
    return value && new RegExp(`^${pattern}$`).test(path) ? [value] : []
  })

it('sets one policy for each page, and allows framing of embed pages only', () => {
  for (const page of ['', 'harbour/', 'harbour/s/pier/', '404.html', 'offline.html'])
    expect(getValues(`/news/${page}`, 'Content-Security-Policy'), page).toEqual([
      expect.stringContaining("frame-ancestors 'self'"),
    ])
  expect(getValues('/news/harbour/embed/', 'Content-Security-Policy')).toEqual([
    expect.not.stringContaining('frame-ancestors'),
  ])
})

it('caches files with a hash in their name forever, and no others', () => {
  const getCacheControl = (path: string, pictures?: boolean) =>
    getValues(`/news/${path}`, 'Cache-Control', pictures).join()
  for (const path of ['assets/a.js', 'articles/a/article.01234567.json', 'articles/a/images/pier-640.01234567.avif'])
    expect(getCacheControl(path), path).toContain('immutable')
  expect(getCacheControl('articles/a/images/pier.jpg', false)).toBe('')
  for (const path of ['articles/a/article.json', 'articles/index.json', 'harbour/', 'newsreel-element.js'])
    expect(getCacheControl(path), path).not.toContain('immutable')
})

it('has at most one star in a path, as Cloudflare requires', () => {
  for (const path of parseRules(createHeadersFile('/', true)).keys())
    expect(path.split('*').length).toBeLessThanOrEqual(2)
})
