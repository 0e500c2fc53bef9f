import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { mergeConfig, type UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { articleList } from './vite/articleList.ts'
import { bootScript } from './vite/bootScript.ts'
import { chunkFileNames } from './vite/chunkFileNames.ts'
import { serverHeaders } from './vite/corsHeaders.ts'
import { elementAfterApp, elementBuild, elementInDev } from './vite/elementBuild.ts'
import { entityNames } from './vite/entityNames.ts'
import { minifiedParsers } from './vite/minifiedParsers.ts'
import { minifyTwice } from './vite/minifyTwice.ts'
import { oembedDocuments } from './vite/oembedDocuments.ts'
import { packageBuild } from './vite/packageBuild.ts'
import { plainConstructs } from './vite/plainConstructs.ts'
import { preloadHelper } from './vite/preloadHelper.ts'
import { pureYaml } from './vite/pureYaml.ts'
import { reactAsModules } from './vite/reactAsModules.ts'
import { readabilityModule } from './vite/readabilityModule.ts'
import { requestOrder } from './vite/requestOrder.ts'
import { resolveLazyScripts } from './vite/resolveLazyScripts.ts'
import { cliBuild, devBuild, siteBuild } from './vite/siteBuild.ts'
import { skeletons } from './vite/skeletons.ts'
import { unusedQueryModules } from './vite/unusedQueryModules.ts'
import { workerBuild } from './vite/workerBuild.ts'

// A build of the app also runs `--mode element`, which builds the scripts for other pages. The other modes build the
// npm package.
const builds: Record<string, () => UserConfig> = {
  element: () => elementBuild,
  package: () => packageBuild,
  site: () => siteBuild,
  worker: workerBuild,
  cli: () => cliBuild,
  dev: () => devBuild,
}
export default defineConfig(({ mode }) => mergeConfig(common, builds[mode]?.() ?? app))

/**
 * The modules of the first script: the app and its libraries, except for lazy modules (`*.lazy.ts`), those that only
 * iframes need, and what the boot script has done. It is one file, because several small ones compress worse, by a
 * kilobyte in all.
 */
const first =
  /\/node_modules\/(valibot|@tanstack)\/|\/src\/(?!.*\.lazy\.|protocol\/|.*\/cachedTypeface\.)|preload-helper/
/** React is a script of its own (src/app/react.ts). */
const reactModules = /\/node_modules\/(react|react-dom|scheduler)\/|\/src\/app\/react\.ts/

const app: UserConfig = {
  plugins: [
    minifyTwice(),
    reactAsModules(),
    requestOrder(),
    bootScript(), // puts its script before the style sheet, which it would have to wait for
    skeletons(),
    unusedQueryModules(),
    oembedDocuments(),
    articleList(),
    elementAfterApp(),
    elementInDev(),
    serverHeaders(),
  ],
  build: {
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: {
        chunkFileNames: chunkFileNames('assets/'),
        codeSplitting: {
          groups: [
            { name: 'react', test: reactModules, priority: 1 },
            { name: 'first', test: first },
          ],
        },
      },
    },
  },
}

/** Tests that need a DOM. */
const DOM_TESTS = ['tests/{app,hydrate,page,reader,render}/**/*.test.{ts,tsx}']
/** Builds under adverse conditions, which take minutes: npm run test:builds. */
const BUILD_TESTS = 'tests/builds/**'
/** Tests of code without side effects. */
const PURE_TESTS = ['tests/{article,check,deck,i18n,import,protocol}/**/*.test.ts']

const common: UserConfig = {
  plugins: [react(), preloadHelper(), readabilityModule(), pureYaml(), plainConstructs(), minifiedParsers()],
  resolve: { alias: entityNames },
  build: {
    // The oldest browsers with light-dark(), AbortSignal.any and Intl.Segmenter. Styles need no conversion for them.
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // Inlined files would be data: addresses, and the content security policy forbids fonts from those.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: resolveLazyScripts },
    sourcemap: true,
  },
  preview: { cors: false }, // serverHeaders sets CORS headers
  test: {
    restoreMocks: true,
    // By default one core is left free, which is half of a small machine.
    maxWorkers: availableParallelism(),
    coverage: { include: ['src/**/*.{ts,tsx}'], exclude: ['src/**/*.d.ts'], reporter: ['text', 'html'] },
    // Tests should not fail on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Creating a DOM takes longer than most test files, so only tests that need one get it.
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: [...DOM_TESTS, ...PURE_TESTS, BUILD_TESTS] },
      },
      {
        extends: true,
        // Loads each module once per process, not once per file, which takes half the time.
        test: { name: 'pure', include: PURE_TESTS, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: DOM_TESTS,
          environment: 'jsdom',
          setupFiles: ['tests/support/setup.ts'],
          // Loads jsdom once per thread, not once per file, which takes half the time.
          pool: 'vmThreads',
        },
      },
    ],
  },
}
