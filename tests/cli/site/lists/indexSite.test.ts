// @vitest-environment node
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexSite } from '../../../../src/cli/site/lists/indexSite.ts'
import { isInShard, parseShard } from '../../../../src/cli/site/plan/shard.ts'
import { TestProject } from '../../../support/TestProject.ts'

const IDS = ['harbour', 'market', 'bridge', 'school', 'weather', 'théâtre', 'ferry', 'tram']
let project: TestProject
beforeEach(() => {
  project = new TestProject()
  for (const [i, id] of IDS.entries()) project.writeArticle(id, { published: `2024-07-0${i + 1}` })
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

/** Builds a share as a machine of its own would: with nothing of the others. */
const machine = (index: number, of: number, more: Parameters<TestProject['build']>[0] = {}) => {
  const place = { out: join(project.root, `machine${index}/site`), cache: join(project.root, `machine${index}/cache`) }
  return project.build({ ...place, shard: { index, of }, ...more })
}
const merge = (...machines: number[]) => {
  for (const index of machines) cpSync(join(project.root, `machine${index}/site`), project.out, { recursive: true })
}
const index = () => indexSite(project.out, join(project.root, 'lib'))

describe('a share of the articles', () => {
  it('is read as people write it', () => {
    expect(parseShard('2/8')).toEqual({ index: 2, of: 8 })
    for (const text of ['0/2', '3/2', '1', '1/0', '1/2/3', '-1/2', 'a/b', '1/99999', ''])
      expect(parseShard(text)).toBe(null)
  })

  it('has each article once, about as many as the others, and the same ones whatever else there is', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `article-${i}`)
    const shares = [1, 2, 3].map(index => ids.filter(id => isInShard(id, { index, of: 3 })))
    expect(shares.flat().sort()).toEqual([...ids].sort())
    for (const share of shares) expect(share.length).toBeGreaterThan(900)
    expect(isInShard('théâtre'.normalize('NFD'), { index: 1, of: 3 })).toBe(isInShard('théâtre', { index: 1, of: 3 }))
  })
})

describe('newsreel build --shard and newsreel index', () => {
  it('make the same site, byte by byte, as one build of all', async () => {
    await project.build()
    const whole = project.readFiles()
    rmSync(project.out, { recursive: true })
    const counts = []
    for (const n of [1, 2, 3]) counts.push((await machine(n, 3)).articles)
    expect(counts.reduce((sum, count) => sum + count)).toBe(IDS.length)
    merge(3, 1, 2)
    expect(await index()).toEqual({ articles: IDS.length, shards: 3 })
    expect([...project.readFiles()]).toEqual([...whole])
  })

  it.each(['/@news/', '/n%C3%A9ws/'])('make a site below %s', async base => {
    const site = { address: `https://a.example${base}`, name: 'N', lang: 'en' }
    for (const n of [1, 2]) await machine(n, 2, { base, site })
    merge(1, 2)
    expect(await index()).toEqual({ articles: IDS.length, shards: 2 })
  })

  it('work in one folder too, with only what changed built again', async () => {
    const shard = (index: number) => project.build({ shard: { index, of: 2 } })
    for (const n of [1, 2]) await shard(n)
    await index()
    expect((await shard(1)).built + (await shard(2)).built).toBe(0)
    await index()
    rmSync(join(project.articles, 'market'), { recursive: true })
    for (const n of [1, 2]) await shard(n)
    expect([...project.readFiles().keys()]).toContain('market/index.html') // the library still leads to it
    await index()
    expect([...project.readFiles().keys()].filter(path => path.includes('market'))).toEqual([])
    const sharded = project.readFiles()
    rmSync(project.out, { recursive: true })
    await project.build()
    expect([...sharded]).toEqual([...project.readFiles()])
  })

  it('remove what no shard answers for, in merged folders too, and nothing that is not ours', async () => {
    for (const n of [1, 2]) await machine(n, 2)
    merge(1, 2)
    rmSync(join(project.articles, 'ferry'), { recursive: true })
    for (const n of [1, 2]) await machine(n, 2)
    merge(1, 2)
    project.writeFile('site/ferry/timetable.pdf', 'mine')
    project.writeFile('site/about/index.html', 'mine')
    project.writeFile('site/articles/leaflets/leaflet.pdf', 'mine')
    await index()
    const paths = [...project.readFiles().keys()]
    expect(paths.filter(path => /ferry|about|leaflets/.test(path))).toEqual([
      'about/index.html',
      'articles/leaflets/leaflet.pdf',
      'ferry/timetable.pdf',
    ])
    for (const n of [1, 2])
      expect(readFileSync(join(project.root, `machine${n}/site/articles/shard-${n}-of-2.json`), 'utf8')).not.toContain(
        'ferry',
      )
  })

  it('tell problems of their own articles only, and stop with --strict at them only', async () => {
    project.writeFile('articles/broken/article.json', '{')
    const shares = [1, 2].filter(index => isInShard('broken', { index, of: 2 }))
    for (const n of [1, 2]) {
      if (shares.includes(n)) await expect(machine(n, 2, { strict: true })).rejects.toMatchObject({ code: 1 })
      else expect(await machine(n, 2, { strict: true })).toMatchObject({ skipped: 0 })
      expect(project.problems.length > 0).toBe(shares.includes(n))
    }
  })

  it('leave no record in a site that is built at once', async () => {
    await project.build({ shard: { index: 1, of: 2 } })
    await project.build()
    expect([...project.readFiles().keys()].filter(path => path.includes('shard'))).toEqual([])
  })

  it('make no lists of an old share when a new build of it was stopped', async () => {
    for (const n of [1, 2]) await project.build({ shard: { index: n, of: 2 } })
    const stopped = project.build({
      shard: { index: 1, of: 2 },
      base: '/other/',
      onProgress: () => {
        throw new Error('killed')
      },
    })
    await expect(stopped).rejects.toThrow('killed')
    await expect(index()).rejects.toMatchObject({ code: 3, message: /Shard 1 of 2 is missing/ })
  })
})

describe('newsreel index says', () => {
  it('that there is none, or which are missing', async () => {
    await expect(index()).rejects.toMatchObject({ code: 3, message: /There is no shard of a site in/ })
    await machine(2, 4)
    merge(2)
    await expect(index()).rejects.toMatchObject({ code: 3, message: /Shards 1, 3, 4 of 4 are missing/ })
    expect([...project.readFiles().keys()]).not.toContain('index.html')
  })

  it.each([
    ['options', { base: '/news/' }, /shard 2 of 2 were built with different options/],
    ['options', { pictures: false }, /shard 2 of 2 were built with different options/],
    ['numbers', { shard: { index: 2, of: 3 } }, /Shard 1 of 2 and shard 2 of 3 are parts of different numbers/],
  ])('that the shards are of different %s', async (_, more, message) => {
    await machine(1, 2)
    await machine(2, 2, more)
    merge(1, 2)
    await expect(index()).rejects.toMatchObject({ code: 1, message })
  })

  it('that the machines saw different articles, or have different versions', async () => {
    await machine(1, 2)
    project.writeArticle('late')
    await machine(2, 2)
    merge(1, 2)
    await expect(index()).rejects.toMatchObject({ code: 1, message: /were built from different articles/ })
    await machine(1, 2)
    project.writeFile('lib/cli/newsreel.js', '// another version')
    project.writeFile('lib/element/newsreel-element.js', 'export default 1')
    merge(1)
    const before = [...project.readFiles()]
    await expect(index()).rejects.toMatchObject({ code: 1, message: /another version of Newsreel than this/ })
    expect([...project.readFiles()]).toEqual(before)
    await machine(2, 2)
    merge(2)
    await expect(index()).rejects.toMatchObject({ code: 1, message: /were built by different versions of Newsreel/ })
  })

  const first = (entry: object) => (text: string) =>
    text.replace('"entries":[', `"entries":[${JSON.stringify({ headline: 'H', sections: [], summary: '', ...entry })},`)
  const stranger = IDS.find(id => !isInShard(id, { index: 1, of: 2 }))
  const insider = ['../x', '../y', '../z', '../a', '../b'].find(id => isInShard(id, { index: 1, of: 2 }))

  it.each([
    ['half a file', (text: string) => text.slice(0, 100)],
    ['no JSON', () => 'null'],
    ['an entry of another shard', first({ id: stranger })],
    ['an entry that leads out', first({ id: insider })],
    ['a base that is none', (text: string) => text.replace('"base":"/"', '"base":"/\\"><script>"')],
    ['an address that is none', (text: string) => text.replace('https://news.example/', 'javascript:alert(1)/')],
  ])('that a record is damaged: %s', async (_, damage) => {
    for (const n of [1, 2]) await machine(n, 2)
    merge(1, 2)
    const file = join(project.out, 'articles/shard-1-of-2.json')
    const text = readFileSync(file, 'utf8')
    expect(damage(text)).not.toBe(text)
    writeFileSync(file, damage(text))
    await expect(index()).rejects.toMatchObject({ code: 3, message: /shard-1-of-2\.json is damaged/ })
    expect([...project.readFiles().keys()]).not.toContain('index.html')
  })

  it('that a page was not copied', async () => {
    await machine(1, 1)
    merge(1)
    rmSync(join(project.out, 'tram/index.html'))
    await expect(index()).rejects.toMatchObject({ code: 3, message: /tram\/index\.html is missing/ })
  })
})
