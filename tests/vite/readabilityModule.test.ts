import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readabilityModule } from '../../vite/readabilityModule.ts'
import { parseDocument } from '../support/parseDocument.ts'

type Load = (id: string) => Promise<string | null>

const load = readabilityModule().load as Load
const entry = createRequire(import.meta.url).resolve('@mozilla/readability')

const PAGE = `<html><head><title>The ferry</title></head><body><h1>The ferry is back</h1><p class="byline">By Bo Lind</p>
  <article>${'<p>The ferry sails again, with all its boats, from each of the piers.</p>'.repeat(9)}</article></body></html>`

describe('readabilityModule', () => {
  it('keeps what reads a page, and leaves out metadata and messages', async () => {
    const code = (await load(entry)) ?? ''
    expect(code).not.toMatch(/\.log\(|LiveBlogPosting|module\.exports/)
    const built = await import(`data:text/javascript,${encodeURIComponent(code)}`)
    expect(read(built.Readability)).toBe(read(Readability))
    expect(read(Readability)).toContain('The ferry sails again')
  })

  it('leaves other modules alone', async () => {
    expect(await load('/node_modules/other/index.js')).toBeNull()
  })

  it('stops the build if Readability has another format', async () => {
    const root = mkdtempSync(join(tmpdir(), 'newsreel-readability-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    const folder = join(root, '@mozilla/readability')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'Readability.js'), 'export class Readability {}')
    await expect(load(join(folder, 'index.js'))).rejects.toThrow('another format')
  })
})

/** As src/import/html/body/runReadability.ts does. */
function read(Reader: typeof Readability): string | undefined {
  const reader = new Reader<string>(parseDocument(PAGE, 'text/html'), { keepClasses: true, disableJSONLD: true })
  const replaced = [
    '_cleanStyles',
    '_fixLazyImages',
    '_fixRelativeUris',
    '_isProbablyVisible',
    '_simplifyNestedElements',
    '_unwrapNoscriptImages',
  ]
  for (const name of replaced) Object.assign(reader, { [name]: () => true })
  Object.assign(reader, { _getArticleMetadata: () => ({ title: 'The ferry is back' }) })
  return reader.parse()?.content ?? undefined
}
