import { expect, it } from 'vitest'
import { contentSecurityPolicy, FRAMEABLE_PATH } from '../../../src/cli/serve/contentSecurityPolicy.ts'

it('allows nothing inline, no eval, and nothing from other origins but pictures', () => {
  const policy = contentSecurityPolicy()
  expect(policy).not.toMatch(/unsafe-|\*|http:/)
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("object-src 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toMatch(/(script|style)-src/)
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types newsreel-html newsreel-worker")
})

it('allows only embed pages in iframes of other origins', () => {
  expect(contentSecurityPolicy()).toContain("frame-ancestors 'self'")
  expect(contentSecurityPolicy({ isFrameable: true })).not.toContain('frame-ancestors')
  const paths = ['/a/embed/', '/a/embed', '/a/embed/index.html', '/news/a/embed/#x', '/a/', '/embedded/', '/a/embed/b']
  expect(paths.filter(path => FRAMEABLE_PATH.test(path))).toEqual(paths.slice(0, 4))
})

it("allows what a publisher's scripts need, which know no Trusted Types", () => {
  const sources = { script: ['https://a.example'], connect: ['wss://b.example'], frame: ['https://c.example'] }
  const policy = contentSecurityPolicy({ sources })
  expect(policy).toContain("script-src 'self' https://a.example;")
  expect(policy).toContain("connect-src 'self' wss://b.example;")
  expect(policy).toContain("frame-src 'self' https://c.example;")
  expect(policy).not.toContain('trusted-types')
  expect(contentSecurityPolicy({ sources: {} })).toBe(contentSecurityPolicy())
})
