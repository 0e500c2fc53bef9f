import react from '@vitejs/plugin-react'
import { mergeConfig, type UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { articleList } from './vite/articleList.ts'
import { chunkFileNames } from './vite/chunkFileNames.ts'
import { openHeaders } from './vite/corsHeaders.ts'
import { elementBuild, elementInDev } from './vite/elementBuild.ts'
import { oembedDocuments } from './vite/oembedDocuments.ts'
import { packageBuild } from './vite/packageBuild.ts'
import { cliBuild, devBuild, siteBuild } from './vite/siteBuild.ts'
import { workerBuild } from './vite/workerBuild.ts'

// `--mode element` builds what other pages load, beside the app; the others what npm carries.
const builds: Record<string, () => UserConfig> = {
  element: () => elementBuild,
  package: () => packageBuild,
  site: () => siteBuild,
  worker: workerBuild,
  cli: () => cliBuild,
  dev: () => devBuild,
}
export default defineConfig(({ mode }) => mergeConfig(builds[mode]?.() ?? app, common))

/**
 * The first script is one file: several small ones compress worse, by a kilobyte in all. It holds the app and its
 * libraries but for what is loaded on demand, which is marked by its file name (`*.lazy.ts`), and what only iframes
 * need.
 */
const first =
  /\/node_modules\/(react|react-dom|scheduler|valibot|@tanstack|framer-motion|motion-dom|motion-utils)\/|\/src\/(?!.*\.lazy\.|protocol\/)|preload-helper/

const app: UserConfig = {
  plugins: [oembedDocuments(), articleList(), elementInDev(), openHeaders()],
  build: {
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: {
        chunkFileNames: chunkFileNames('assets/'),
        codeSplitting: { groups: [{ name: 'first', test: first }] },
      },
    },
  },
}

/** Tests that need a DOM. */
const DRAWN = ['tests/{app,hydrate,page,reader,render}/**/*.test.{ts,tsx}']

const common: UserConfig = {
  plugins: [react()],
  build: {
    // What light-dark(), AbortSignal.any and Intl.Segmenter need; so the style sheets stay as they were written.
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // Vite would write small files into the page as data: addresses, and fonts among them would break the policy below.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
  preview: { cors: false }, // openHeaders says what is open
  test: {
    restoreMocks: true,
    coverage: { include: ['src/**/*.{ts,tsx}'], exclude: ['src/**/*.d.ts'], reporter: ['text', 'html'] },
    // Slow is no failure: a busy machine takes its time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A DOM for each file takes longer than most files: only what draws gets one.
    projects: [
      { extends: true, test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: DRAWN, environment: 'node' } },
      {
        extends: true,
        test: { name: 'dom', include: DRAWN, environment: 'jsdom', setupFiles: ['tests/support/setup.ts'] },
      },
    ],
  },
}
