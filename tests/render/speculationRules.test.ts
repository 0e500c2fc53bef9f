import { expect, it } from 'vitest'
import { speculationRules } from '../../src/render/speculationRules.ts'
import { site } from '../support/pages.ts'

it('lets browsers prefetch articles below the path of the site, but none of its files', () => {
  const { prefetch } = JSON.parse(speculationRules(site))
  expect(prefetch).toHaveLength(1)
  const [article, not] = prefetch[0].where.and
  expect(article.href_matches).toBe('/slides/:article/')
  expect(not.not.href_matches).toBe('/slides/articles/*')
})
