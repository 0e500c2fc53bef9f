import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { getArticleName, makeArticle, writeArticle, writeArticles } from '../support/manyArticles.ts'
import { buildArgs, runNewsreel } from '../support/runNewsreel.ts'
import { findErrors, readSite } from './support/readSite.ts'

const SHAPE = { sections: 3 }
const PRELOAD = join(import.meta.dirname, 'support/foldingDisk.mjs')
const folder = mkdtempSync(join(tmpdir(), 'newsreel-spellings-'))
const articles = join(folder, 'articles')
const out = join(folder, 'disk/site')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Gives an article's folder another name. */
const rename = (number: number, name: string) =>
  renameSync(join(articles, getArticleName(number)), join(articles, name))

describe.each([
  ['case', 'ignores case'],
  ['nfd', 'stores accents decomposed'],
])('on a disk that (%s) %s', kind => {
  const env = { FOLDING_DISK: join(folder, 'disk'), FOLDING: kind }
  const build = () => runNewsreel(buildArgs(articles, out), { preload: PRELOAD, env })
  /** The same articles on an ordinary disk, with paths as this disk spells them. */
  const buildReference = async () => {
    const reference = join(folder, 'reference')
    rmSync(reference, { recursive: true, force: true })
    expect(await runNewsreel(buildArgs(articles, join(reference, 'site')))).toMatchObject({ code: 0 })
    return normalize(readSite(join(reference, 'site')))
  }

  beforeEach(() => {
    for (const name of ['articles', 'disk']) rmSync(join(folder, name), { recursive: true, force: true })
    mkdirSync(join(folder, 'disk'))
    writeArticles(articles, 6, SHAPE)
    rename(0, 'Théâtre'.normalize('NFC'))
    rename(1, 'Harbour')
  })

  it('a site has the same files as elsewhere', async () => {
    expect(await build()).toMatchObject({ code: 0 })
    expect(findErrorsOnServer()).toEqual([])
    expect([...normalize(readSite(out))]).toEqual([...(await buildReference())])
  })

  it('an article keeps its pages when only the spelling of its name changes', async () => {
    expect(await build()).toMatchObject({ code: 0 })
    renameSync(join(articles, 'Harbour'), join(articles, 'harbour'))
    renameSync(join(articles, 'Théâtre'.normalize('NFC')), join(articles, 'théâtre'.normalize('NFD')))
    expect(await build()).toMatchObject({ code: 0 })
    expect([...normalize(readSite(out))]).toEqual([...(await buildReference())])
    // And nothing is left to do.
    const before = readSite(out)
    expect(await build()).toMatchObject({ code: 0 })
    expect(readSite(out)).toEqual(before)
  })

  it('sections and topics whose names differ only in case all stay reachable', async () => {
    const article = makeArticle(2, SHAPE) as { kicker: string; sections: { id: string }[] }
    article.kicker = 'CAFÉ'
    Object.assign(article.sections[1] ?? {}, { id: 'Pier' })
    Object.assign(article.sections[2] ?? {}, { id: 'pier' })
    writeArticle(articles, 2, article)
    writeArticle(articles, 3, { ...makeArticle(3, SHAPE), kicker: 'Café'.normalize('NFD') })
    const { code, stderr } = await build()
    expect([0, 1], stderr).toContain(code)
    expect(findErrorsOnServer()).toEqual([])
  })
})

/** Copies the site to a disk that tells spellings apart, as upload tools do. Returns its errors. */
function findErrorsOnServer(): string[] {
  const copy = join(folder, 'server')
  rmSync(copy, { recursive: true, force: true })
  for (const path of readSite(out).keys()) {
    mkdirSync(dirname(join(copy, path.normalize('NFC'))), { recursive: true })
    copyFileSync(join(out, path), join(copy, path.normalize('NFC')))
  }
  return findErrors(copy)
}

const normalize = (site: Map<string, string>) =>
  new Map([...site].map(([path, content]) => [path.normalize('NFC'), content] as const).sort())
