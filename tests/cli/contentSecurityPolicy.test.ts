import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../src/cli/contentSecurityPolicy.ts'

it('allows nothing inline, nothing evaluated, and nothing from elsewhere but pictures', () => {
  const policy = contentSecurityPolicy()
  expect(policy).not.toMatch(/unsafe-|\*|http:/)
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("object-src 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toMatch(/(script|style)-src/)
})

it('lets articles come from the origins that are listed', () => {
  expect(contentSecurityPolicy(['https://news.example'])).toContain("connect-src 'self' https://news.example")
})
