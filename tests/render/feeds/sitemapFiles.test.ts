import { expect, it } from 'vitest'
import { createSitemapFiles, SITEMAP_LIMITS } from '../../../src/render/feeds/sitemapFiles.ts'
import { parseXml, site } from '../../support/pages.ts'

const urls = (count: number, xml = '<url/>') => Array.from({ length: count }, () => ({ xml, changed: undefined }))
const write = (count: number, xml?: string) =>
  createSitemapFiles('sitemap.xml', urls(count, xml), site, {}, SITEMAP_LIMITS)

it('puts at most 50,000 addresses in a file, as the protocol allows', () => {
  expect(write(50_000).map(file => file.path)).toEqual(['sitemap.xml'])
  expect(write(50_001).map(file => file.path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
})

it('puts at most 50 MB in a file, as the protocol allows', () => {
  const long = `<url>${'港'.repeat(1_000_000)}</url>`
  expect(write(17, long)).toHaveLength(1)
  expect(write(18, long)).toHaveLength(3)
})

it('has no date of change for a file whose pages have none', () => {
  expect(parseXml(write(50_001)[0]?.text ?? '').getElementsByTagName('lastmod')).toHaveLength(0)
})
