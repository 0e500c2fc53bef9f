import { readFileSync } from 'node:fs'
import type { UserConfig } from 'vite'

type Manifest = Record<string, { file: string; css?: string[] }>

/** Languages are not cached on install: pages list the ones that they use. */
const LANGUAGE = /^src\/i18n\/(?!en\/)/

/** Lists the files of the whole reader, lazy parts included, without fonts and languages. */
function listReaderFiles(): string[] {
  const manifest = JSON.parse(readFileSync('lib/site/manifest.json', 'utf8')) as Manifest
  const chunks = Object.entries(manifest).filter(([source]) => !LANGUAGE.test(source))
  const files = chunks.flatMap(([, { file, css = [] }]) => [file, ...css])
  return [...new Set(files)].filter(file => /\.(js|css)$/.test(file)).sort()
}

/**
 * Builds the service workers of published sites (`vite build --mode worker`), after the files that they cache. They
 * share no modules, so each is one classic script: older Firefox versions do not support module workers.
 */
export const workerBuild = (): UserConfig => ({
  publicDir: false,
  define: { READER_FILES: JSON.stringify(listReaderFiles()) },
  build: {
    outDir: 'lib/worker',
    license: { fileName: 'sw.licenses.md' },
    rolldownOptions: {
      input: { keep: 'src/worker/serviceWorker.ts', retire: 'src/worker/retire.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
})
