// @vitest-environment node
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nameComplaint, nameComplaints } from '../../../../src/cli/site/plan/names.ts'
import { FILES } from '../../../../src/render/addresses.ts'
import { Desk } from '../../../support/newsroom.ts'

it('lets articles be called as newsrooms call them', () => {
  for (const id of ['harbour-reopens', '2024_07_04', 'Élysée', '日本', 'st.john', 'index', 'feed', 'v1.2'])
    expect(nameComplaint(id)).toBe(null)
})

it.each([
  ...Object.values(FILES),
  'sitemap-2.xml',
  'news-sitemap-11.xml',
  'Index.html',
  'favicon.svg',
  'newsreel-frame.js',
  'sw.js',
])('keeps %s for the site', name => expect(nameComplaint(name)).toMatch(/give the folder another name/))

it('keeps every name that a build writes beside the articles', async () => {
  const desk = new Desk()
  desk.article('one')
  await desk.build({ shard: { index: 1, of: 1 } })
  const records = readdirSync(join(desk.out, 'articles'))
  await desk.build()
  const names = new Set([...readdirSync(desk.out), ...readdirSync(join(desk.out, 'articles')), ...records])
  expect(names.size).toBeGreaterThan(10)
  for (const name of names) expect([name, nameComplaint(name) === null]).toEqual([name, name === 'one'])
  rmSync(desk.root, { recursive: true })
})

it('lets no two articles be one address on servers that know no capitals, or on disks that spell é in two ways', () => {
  const complain = nameComplaints()
  expect(complain('harbour')).toBe(null)
  expect(complain('Harbour')).toMatch(/"Harbour" and "harbour" are one address/)
  expect(complain('caf\u00e9')).toBe(null)
  expect(complain('cafe\u0301')).toMatch(/are one address/)
})
