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
