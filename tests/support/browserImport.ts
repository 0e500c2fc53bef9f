import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { importArticle, SourceInput } from '../../src/import/index.ts'
import { entityNames } from '../../vite/entityNames.ts'
import { minifiedParsers } from '../../vite/minifiedParsers.ts'
import { groups } from '../../vite/packageBuild.ts'
import { plainConstructs } from '../../vite/plainConstructs.ts'
import { pureYaml } from '../../vite/pureYaml.ts'
import { readabilityModule } from '../../vite/readabilityModule.ts'

const root = join(import.meta.dirname, '../..')
const ORIGIN = 'http://import.example'

/** A source that can be sent to a page. */
export type PageSource = Omit<SourceInput, 'content' | 'hasFile'> & { content: string | Uint8Array }

type Result = Awaited<ReturnType<typeof importArticle>>

/** `newsreel/import` in a page. */
export type BrowserImport = {
  /** Imports a source with the browser's own parser. The content of pictures becomes a plain object on the way. */
  importArticle: (input: PageSource) => Promise<Result>
  /** The scripts that the page has loaded so far: bytes after gzip, by name. */
  loaded: ReadonlyMap<string, number>
  /** All scripts of the build: bytes after gzip, by name. */
  scripts: ReadonlyMap<string, number>
}

/** Builds `newsreel/import` for browsers, minified, and opens it in a page. */
export async function openImport(page: Page): Promise<BrowserImport> {
  const scripts = await buildImport()
  const loaded = new Map<string, number>()
  await page.route(`${ORIGIN}/**`, route => {
    const name = new URL(route.request().url()).pathname.slice(1)
    const code = scripts.get(name)
    if (code === undefined) return route.fulfill({ contentType: 'text/html', body: PAGE })
    loaded.set(name, gzipSync(code).length)
    return route.fulfill({ contentType: 'text/javascript', body: code })
  })
  await page.goto(`${ORIGIN}/`)
  return {
    loaded,
    scripts: new Map([...scripts].map(([name, code]) => [name, gzipSync(code).length])),
    importArticle: async ({ content, ...input }) => {
      const isText = typeof content === 'string'
      const text = isText ? content : Buffer.from(content).toString('base64')
      return page.evaluate<Result>(`importInPage(${JSON.stringify({ ...input, text, isText })})`)
    },
  }
}

async function buildImport(): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    // As in vite.config.ts and vite/packageBuild.ts.
    plugins: [readabilityModule(), pureYaml(), plainConstructs(), minifiedParsers()],
    resolve: { alias: entityNames, conditions: ['module', 'worker', 'production'] },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/import/index.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'import.js', chunkFileNames: '[name]-[hash].js', codeSplitting: { groups } },
      },
    },
  })
  if (Array.isArray(result) || !('output' in result)) throw new Error('The build gave no scripts.')
  return new Map(result.output.flatMap(each => (each.type === 'chunk' ? [[each.fileName, each.code] as const] : [])))
}

/** The page. Its script is text, because tools that run this file would change a function. */
const PAGE = `<!doctype html><title>Import</title><script type="module">
  import { importArticle } from '/import.js'
  const parseDocument = (text, type) => new DOMParser().parseFromString(text, type)
  window.importInPage = ({ text, isText, ...input }) => {
    const content = isText ? text : Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
    return importArticle({ content, ...input }, { parseDocument })
  }
</script>`
