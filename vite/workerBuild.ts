import { readFileSync } from 'node:fs'
import type { UserConfig } from 'vite'

type Manifest = Record<string, { file: string; css?: string[] }>

/** Words of languages other than the article's are nothing to keep: pages name what they have loaded. */
const LANGUAGE = /^src\/i18n\/(?!en\/)/

/** The files that all of the reader is made of, comforts included, without fonts and languages. */
function readerFiles(): string[] {
  const manifest = JSON.parse(readFileSync('lib/site/manifest.json', 'utf8')) as Manifest
  const chunks = Object.entries(manifest).filter(([source]) => !LANGUAGE.test(source))
  const files = chunks.flatMap(([, { file, css = [] }]) => [file, ...css])
  return [...new Set(files)].filter(file => /\.(js|css)$/.test(file)).sort()
}

/**
 * How the service workers of published sites are built (`vite build --mode worker`), after the files that they keep.
 * They share nothing, so that each is one classic script: module workers came late to Firefox.
 */
export const workerBuild = (): UserConfig => ({
  publicDir: false,
  define: { READER_FILES: JSON.stringify(readerFiles()) },
  build: {
    outDir: 'lib/worker',
    license: { fileName: 'sw.licenses.md' },
    rolldownOptions: {
      input: { keep: 'src/worker/serviceWorker.ts', retire: 'src/worker/retire.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
})
