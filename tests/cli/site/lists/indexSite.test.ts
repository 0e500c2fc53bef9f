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
  const figure = { type: 'figure', alt: 'A bridge', src: 'bridge.svg', credit: 'A. Writer', width: 1600, height: 900 }
  project.writeFile('articles/bridge/bridge.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"/>')
  project.writeArticle('bridge', { published: '2024-07-03', sections: [{ id: 'lead', body: [figure] }] })
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

/** Builds a shard in folders of its own, as on another machine. */
const buildOnMachine = (index: number, of: number, more: Parameters<TestProject['build']>[0] = {}) => {
  const folders = {
    out: join(project.root, `machine${index}/site`),
    cache: join(project.root, `machine${index}/cache`),
  }
  return project.build({ ...folders, shard: { index, of }, ...more })
}
const merge = (...machines: number[]) => {
  for (const index of machines) cpSync(join(project.root, `machine${index}/site`), project.out, { recursive: true })
}
const index = () => indexSite(project.out, join(project.root, 'lib'))

describe('a shard', () => {
  it('is parsed from "2/8"', () => {
    expect(parseShard('2/8')).toEqual({ index: 2, of: 8 })
    for (const text of ['0/2', '3/2', '1', '1/0', '1/2/3', '-1/2', 'a/b', '1/99999', ''])
      expect(parseShard(text)).toBe(null)
  })

  it('has about as many articles as the others, and each article is in one shard', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `article-${i}`)
    const shards = [1, 2, 3].map(index => ids.filter(id => isInShard(id, { index, of: 3 })))
    expect(shards.flat().sort()).toEqual([...ids].sort())
    for (const shard of shards) expect(shard.length).toBeGreaterThan(900)
    expect(isInShard('théâtre'.normalize('NFD'), { index: 1, of: 3 })).toBe(isInShard('théâtre', { index: 1, of: 3 }))
  })
})

describe('newsreel build --shard and newsreel index', () => {
  it('make the same site, byte by byte, as a single build', async () => {
    await project.build()
    const whole = project.readFiles()
    rmSync(project.out, { recursive: true })
    const counts = []
    for (const n of [1, 2, 3]) counts.push((await buildOnMachine(n, 3)).articles)
    expect(counts.reduce((sum, count) => sum + count)).toBe(IDS.length)
    merge(3, 1, 2)
    expect(await index()).toEqual({ articles: IDS.length, shards: 3 })
    expect([...project.readFiles()]).toEqual([...whole])
  })

  it.each(['/@news/', '/n%C3%A9ws/'])('make a site below %s', async base => {
    const site = { address: `https://a.example${base}`, name: 'N', lang: 'en' }
    for (const n of [1, 2]) await buildOnMachine(n, 2, { base, site })
    merge(1, 2)
    expect(await index()).toEqual({ articles: IDS.length, shards: 2 })
  })

  it('work in one folder, too, and build only what changed', async () => {
    const shard = (index: number) => project.build({ shard: { index, of: 2 } })
    for (const n of [1, 2]) await shard(n)
    await index()
    expect((await shard(1)).built + (await shard(2)).built).toBe(0)
    await index()
    rmSync(join(project.articles, 'market'), { recursive: true })
    for (const n of [1, 2]) await shard(n)
    expect([...project.readFiles().keys()]).toContain('market/index.html') // the library still links to it
    await index()
    expect([...project.readFiles().keys()].filter(path => path.includes('market'))).toEqual([])
    const sharded = project.readFiles()
    rmSync(project.out, { recursive: true })
    await project.build()
    expect([...sharded]).toEqual([...project.readFiles()])
  })

  it('remove deleted articles from merged folders, but not the owner’s files', async () => {
    for (const n of [1, 2]) await buildOnMachine(n, 2)
    merge(1, 2)
    rmSync(join(project.articles, 'ferry'), { recursive: true })
    for (const n of [1, 2]) await buildOnMachine(n, 2)
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

  it('report problems of their own articles only, also with --strict', async () => {
    project.writeFile('articles/broken/article.json', '{')
    const failingShards = [1, 2].filter(index => isInShard('broken', { index, of: 2 }))
    for (const n of [1, 2]) {
      if (failingShards.includes(n))
        await expect(buildOnMachine(n, 2, { strict: true })).rejects.toMatchObject({ code: 1 })
      else expect(await buildOnMachine(n, 2, { strict: true })).toMatchObject({ skipped: 0 })
      expect(project.problems.length > 0).toBe(failingShards.includes(n))
    }
  })

  it('leave no record in the site of a single build', async () => {
    await project.build({ shard: { index: 1, of: 2 } })
    await project.build()
    expect([...project.readFiles().keys()].filter(path => path.includes('shard'))).toEqual([])
  })

  it('make no lists of a shard whose build was killed', async () => {
    for (const n of [1, 2]) await project.build({ shard: { index: n, of: 2 } })
    const killed = project.build({
      shard: { index: 1, of: 2 },
      base: '/other/',
      onProgress: () => {
        throw new Error('killed')
      },
    })
    await expect(killed).rejects.toThrow('killed')
    await expect(index()).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/Shard 1 of 2 is missing/) })
  })
})

describe('newsreel index rejects', () => {
  it('no shards, and missing ones', async () => {
    await expect(index()).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/There is no shard of a site in/),
    })
    await buildOnMachine(2, 4)
    merge(2)
    await expect(index()).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/Shards 1, 3, 4 of 4 are missing/),
    })
    expect([...project.readFiles().keys()]).not.toContain('index.html')
  })

  it.each([
    ['options', { base: '/news/' }, /shard 2 of 2 were built with different options/],
    ['options', { pictures: false }, /shard 2 of 2 were built with different options/],
    ['numbers', { shard: { index: 2, of: 3 } }, /Shard 1 of 2 and shard 2 of 3 are parts of different numbers/],
  ])('shards of different %s', async (_, more, message) => {
    await buildOnMachine(1, 2)
    await buildOnMachine(2, 2, more)
    merge(1, 2)
    await expect(index()).rejects.toMatchObject({ code: 1, message })
  })

  it('shards of different articles or versions', async () => {
    await buildOnMachine(1, 2)
    project.writeArticle('late')
    await buildOnMachine(2, 2)
    merge(1, 2)
    await expect(index()).rejects.toMatchObject({
      code: 1,
      message: expect.stringMatching(/were built from different articles/),
    })
    await buildOnMachine(1, 2)
    project.writeFile('lib/cli/newsreel.js', '// another version')
    project.writeFile('lib/element/newsreel-element.js', 'export default 1')
    merge(1)
    const before = [...project.readFiles()]
    await expect(index()).rejects.toMatchObject({
      code: 1,
      message: expect.stringMatching(/built by another version of Newsreel/),
    })
    expect([...project.readFiles()]).toEqual(before)
    await buildOnMachine(2, 2)
    merge(2)
    await expect(index()).rejects.toMatchObject({
      code: 1,
      message: expect.stringMatching(/were built by different versions of Newsreel/),
    })
  })

  const insertEntry = (entry: object) => (text: string) =>
    text.replace('"entries":[', `"entries":[${JSON.stringify({ headline: 'H', sections: [], summary: '', ...entry })},`)
  const otherShardsId = IDS.find(id => !isInShard(id, { index: 1, of: 2 }))
  const hostileId = ['../x', '../y', '../z', '../a', '../b'].find(id => isInShard(id, { index: 1, of: 2 }))

  it.each([
    ['half a file', (text: string) => text.slice(0, 100)],
    ['not an object', () => 'null'],
    ['an entry of another shard', insertEntry({ id: otherShardsId })],
    ['an id that leads out of the site', insertEntry({ id: hostileId })],
    ['an invalid base', (text: string) => text.replace('"base":"/"', '"base":"/\\"><script>"')],
    ['an invalid address', (text: string) => text.replace('https://news.example/', 'javascript:alert(1)/')],
  ])('a damaged record: %s', async (_, damage) => {
    for (const n of [1, 2]) await buildOnMachine(n, 2)
    merge(1, 2)
    const file = join(project.out, 'articles/shard-1-of-2.json')
    const text = readFileSync(file, 'utf8')
    expect(damage(text)).not.toBe(text)
    writeFileSync(file, damage(text))
    await expect(index()).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/shard-1-of-2\.json is damaged/),
    })
    expect([...project.readFiles().keys()]).not.toContain('index.html')
  })

  it('a missing page', async () => {
    await buildOnMachine(1, 1)
    merge(1)
    rmSync(join(project.out, 'tram/index.html'))
    await expect(index()).rejects.toMatchObject({
      code: 3,
      message: expect.stringMatching(/tram\/index\.html is missing/),
    })
  })
})
