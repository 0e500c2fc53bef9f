import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeArticle, writeArticle, writeArticles } from '../support/manyArticles.ts'
import { buildArgs, runNewsreel } from '../support/runNewsreel.ts'
import { type Disk, mountDisk } from './support/mountDisk.ts'
import { findErrors, readSite } from './support/readSite.ts'

const SHAPE = { sections: 4 }
const ARTICLES = 20
/** A size in kB that suffices for all sites of these tests. */
const LARGE = 65_536
const FULL = /cannot be written: the disk is full/
const folder = mkdtempSync(join(tmpdir(), 'newsreel-disks-'))
const articles = join(folder, 'articles')
const mountPoint = join(folder, 'disk')
const out = join(mountPoint, 'site')
let reference: Map<string, string>
let disk: Disk | null = null

beforeAll(async () => {
  writeArticles(articles, ARTICLES, SHAPE)
  expect(await runNewsreel(buildArgs(articles, join(folder, 'reference/site')))).toMatchObject({ code: 0 })
  reference = readSite(join(folder, 'reference/site'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a test on a disk of its own, or says why it cannot. */
const onDisk = (title: string, test: (disk: Disk) => Promise<void>) =>
  it(title, async context => {
    disk = mountDisk(mountPoint, 64)
    if (!disk) return context.skip('Mounting a disk takes Linux, and root or sudo without a password.')
    try {
      await test(disk)
    } finally {
      disk.unmount()
    }
  })

onDisk('a build on a full disk says so, leaves no half-written file or dead link, and goes on later', async disk => {
  let full = 0
  for (let kilobytes = 64; ; kilobytes = Math.ceil(kilobytes * 1.25)) {
    disk.resize(kilobytes)
    const { code, stderr } = await runNewsreel(buildArgs(articles, out))
    expect(findErrors(out), `${kilobytes} kB`).toEqual([])
    if (code === 0) break
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(FULL) })
    expect(stderr, 'one sentence, no stack').not.toMatch(/\n\s+at /)
    full++
  }
  expect(full).toBeGreaterThan(5)
  expect(readSite(out)).toEqual(reference)
  console.log(`${full} builds met a full disk`)
})

onDisk('a build onto a read-only disk says so, and leaves the site as it was', async disk => {
  disk.resize(LARGE)
  expect(await runNewsreel(buildArgs(articles, out))).toMatchObject({ code: 0 })
  disk.setReadOnly(true)
  const changed = join(folder, 'changed')
  writeArticles(changed, ARTICLES, SHAPE)
  writeArticle(changed, 3, { ...makeArticle(3, SHAPE), headline: 'Changed' })
  for (const source of [articles, changed]) {
    const { code, stderr } = await runNewsreel(buildArgs(source, out))
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(/cannot be written: the disk is read-only/),
    })
    expect(readSite(out)).toEqual(reference)
  }
  disk.setReadOnly(false)
  expect(await runNewsreel(buildArgs(articles, out))).toMatchObject({ code: 0 })
  expect(readSite(out)).toEqual(reference)
})

onDisk('a disk that fills up while its site is updated keeps every page complete', async disk => {
  disk.resize(LARGE)
  expect(await runNewsreel(buildArgs(articles, out))).toMatchObject({ code: 0 })
  let full = 0
  for (let round = 1; round <= 6; round++) {
    const grown = join(folder, `grown-${round}`)
    writeArticles(grown, ARTICLES, { sections: 4 + 4 * round })
    disk.resize(usedKilobytes() + 40 * round)
    const { code, stderr } = await runNewsreel(buildArgs(grown, out))
    expect(findErrors(out), stderr).toEqual([])
    if (code !== 0) expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(FULL) })
    if (code !== 0) full++
    disk.resize(LARGE)
    expect(await runNewsreel(buildArgs(grown, out))).toMatchObject({ code: 0 })
    expect(findErrors(out)).toEqual([])
  }
  expect(full).toBeGreaterThan(3)
  console.log(`${full} builds met a full disk`)
})

function usedKilobytes(): number {
  const { blocks, bfree, bsize } = statfsSync(mountPoint)
  return Math.ceil(((blocks - bfree) * bsize) / 1024)
}
