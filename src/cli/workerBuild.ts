import { readFileSync } from 'node:fs'
import type { UserConfig } from 'vite'

type Manifest = Record<string, { file: string; css?: string[] }>

/** Words of languages other than the article's are nothing to keep: pages name what they have loaded. */
const LANGUAGE = /^src\/reader\/words\/[a-z]{2}\.ts$/

/** The files that all of the reader is made of, comforts included, without fonts and languages. */
function readerFiles(): string[] {
  const manifest = JSON.parse(readFileSync('lib/site/manifest.json', 'utf8')) as Manifest
  const chunks = Object.entries(manifest).filter(([source]) => !LANGUAGE.test(source))
  const files = chunks.flatMap(([, { file, css = [] }]) => [file, ...css])
  return [...new Set(files)].filter(file => /\.(js|css)$/.test(file)).sort()
}

/**
 * How the service worker of published sites is built (`vite build --mode worker`), after the files that it keeps: one
 * classic script, since module workers came late to Firefox.
 */
export const workerBuild = (): UserConfig => ({
  publicDir: false,
  define: { READER_FILES: JSON.stringify(readerFiles()) },
  build: {
    outDir: 'lib/site',
    emptyOutDir: false,
    rolldownOptions: {
      input: { sw: 'src/worker/serviceWorker.ts' },
      output: { format: 'iife', entryFileNames: '[name].js' },
    },
  },
})
