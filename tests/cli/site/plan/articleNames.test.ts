// @vitest-environment node
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkArticleName, createNameChecker } from '../../../../src/cli/site/plan/articleNames.ts'
import { SITE_FILES } from '../../../../src/render/addresses.ts'
import { TestProject } from '../../../support/TestProject.ts'

it('accepts the names that newsrooms use', () => {
  for (const id of ['harbour-reopens', '2024_07_04', 'Élysée', '日本', 'st.john', 'index', 'feed', 'v1.2'])
    expect(checkArticleName(id)).toBe(null)
})

it.each([
  ...Object.values(SITE_FILES),
  'sitemap-2.xml',
  'news-sitemap-11.xml',
  'Index.html',
  'favicon.svg',
  'newsreel-frame.js',
  'sw.js',
])('refuses %s, which the site may use', name => expect(checkArticleName(name)).toMatch(/rename the article's folder/))

it('proposes a name for a folder whose name has spaces or signs', () => {
  expect(checkArticleName('Über uns & mehr')).toMatch(/rename the article's folder, for example to "uber-uns-mehr"\.$/)
  expect(checkArticleName('…')).toMatch(/only: rename the article's folder\.$/)
})

it('refuses every name that a build writes beside the articles', async () => {
  const project = new TestProject()
  project.writeArticle('one')
  await project.build({ shard: { index: 1, of: 1 } })
  const records = readdirSync(join(project.out, 'articles'))
  await project.build()
  const names = new Set([...readdirSync(project.out), ...readdirSync(join(project.out, 'articles')), ...records])
  expect(names.size).toBeGreaterThan(10)
  for (const name of names) expect([name, checkArticleName(name) === null]).toEqual([name, name === 'one'])
  rmSync(project.root, { recursive: true })
})

it('refuses names that differ only in case or in the form of accents', () => {
  const checkName = createNameChecker()
  expect(checkName('harbour')).toBe(null)
  expect(checkName('Harbour')).toMatch(/"Harbour" and "harbour" are the same address/)
  expect(checkName('caf\u00e9')).toBe(null)
  expect(checkName('cafe\u0301')).toMatch(/are the same address/)
})
