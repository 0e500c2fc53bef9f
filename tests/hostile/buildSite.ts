import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { RunningCommand } from '../support/site.ts'
import { createBatch, createHead } from './articles.ts'
import { batches, payloads } from './payloads.ts'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><path d="M0 0h9v9z"/></svg>'
/** Names that no folder can have on some system, or longer ones than all allow. */
const NO_NAME = /[\0/\\:*?"<>|]|^\.{0,2}$|[. ]$/

/** Builds and serves a site of all payloads for the tests. @returns a function that removes it */
// biome-ignore lint/style/noDefaultExport: Playwright loads it.
export default async function buildSite(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-hostile-'))
  const write = (id: string, json: object) => {
    mkdirSync(join(folder, 'articles', id), { recursive: true })
    writeFileSync(join(folder, 'articles', id, 'article.json'), JSON.stringify(json))
    writeFileSync(join(folder, 'articles', id, 'picture.svg'), PICTURE)
  }
  for (const [id, texts] of batches) write(id, createBatch(texts))
  payloads.forEach((text, i) => {
    write(`head-${i}`, createHead(text))
    // A folder that the file system does not take is no test.
    if (!NO_NAME.test(text) && text.isWellFormed() && Buffer.byteLength(text) < 200)
      write(text, { ...createHead(`Folder ${i}`), published: undefined })
  })
  const site = join(folder, 'site')
  const args = ['build', join(folder, 'articles'), '-o', site, '--no-pictures', '--site', 'https://news.example/']
  // It exits with 1, because it leaves out addresses that are not safe.
  await promisify(execFile)(process.execPath, ['lib/cli/newsreel.js', ...args], { maxBuffer: 1e9 }).catch(error => {
    if (error.code !== 1) throw error
  })
  const server = new RunningCommand(['serve', site, '--port', '0'])
  process.env['HOSTILE_SITE'] = JSON.stringify({ folder: site, address: await server.address() })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The site of all payloads: its folder, and the address of its server. */
export const getSite = () => JSON.parse(process.env['HOSTILE_SITE'] ?? '{}') as { folder: string; address: string }
