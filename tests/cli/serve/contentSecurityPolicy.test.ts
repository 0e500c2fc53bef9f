import { expect, it } from 'vitest'
import { contentSecurityPolicy, FRAMED } from '../../../src/cli/serve/contentSecurityPolicy.ts'

it('allows nothing inline, nothing evaluated, and nothing from elsewhere but pictures', () => {
  const policy = contentSecurityPolicy()
  expect(policy).not.toMatch(/unsafe-|\*|http:/)
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("object-src 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toMatch(/(script|style)-src/)
})

it('lets only pages that are made for it into the frames of other origins', () => {
  expect(contentSecurityPolicy()).toContain("frame-ancestors 'self'")
  expect(contentSecurityPolicy({ framed: true })).not.toContain('frame-ancestors')
  const paths = ['/a/embed/', '/a/embed', '/a/embed/index.html', '/news/a/embed/#x', '/a/', '/embedded/', '/a/embed/b']
  expect(paths.filter(path => FRAMED.test(path))).toEqual(paths.slice(0, 4))
})
