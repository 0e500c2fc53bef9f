import { expect, it } from 'vitest'
import { robots } from '../../../src/render/feeds/robots.ts'
import { site } from '../../support/pages.ts'

it('allows all crawlers, and has the full addresses of the sitemaps', () => {
  expect(robots(site, ['sitemap.xml', 'news-sitemap.xml'])).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://news.example/slides/sitemap.xml\nSitemap: https://news.example/slides/news-sitemap.xml\n',
  )
  expect(robots(site, [])).toBe('User-agent: *\nAllow: /\n')
})
