import type { UserConfig } from 'vite'
import { chunkFileNames } from './chunkFileNames.ts'

/**
 * Has Chromium compile all functions of a file beside the page, as it comes in, and not one by one when the page calls
 * them. A comment to all other browsers.
 */
const COMPILED = '//# allFunctionsCalledOnLoad'

/**
 * How the files that published pages load are built (`vite build --mode site`), into the package: `newsreel build`
 * copies them beside the pages. Their names are in the manifest, since they change with their content.
 */
export const siteBuild: UserConfig = {
  base: './',
  publicDir: false,
  build: {
    outDir: 'lib/site',
    license: { fileName: 'licenses.md' },
    manifest: 'manifest.json',
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension', // start.ts calls what hydrate.tsx exports
      input: {
        start: 'src/hydrate/start/start.ts',
        retryStart: 'src/hydrate/start/retryStart.ts',
        hydrate: 'src/hydrate/hydrate.tsx',
        saved: 'src/hydrate/offline/savedList.ts',
        openShared: 'src/hydrate/start/openShared.ts',
        library: 'src/page/library.css',
        screen: 'src/page/screen.css',
      },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: chunkFileNames('assets/'),
        assetFileNames: 'assets/[name]-[hash][extname]',
        postBanner: ({ name }) => (name === 'react' ? COMPILED : ''),
        codeSplitting: {
          groups: [
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\/|\/src\/hydrate\/react\.ts/ },
            // One file each for the small modules that hydrate shares with start, and with later scripts.
            {
              name: 'startShared',
              test: /\/src\/(article\/decodeUri|deck\/location|reader\/carousel\/watchPinch)\.ts$/,
            },
            {
              name: 'shared',
              test: /\/src\/(article\/plainText|i18n\/numbers|reader\/shared\/retryImport)\.ts$|preload-helper/,
            },
            // Styles that the first slide need not wait for (docs/how-it-works.md, A page).
            { name: 'script', test: /\.script\.css$/ },
            { name: 'noscript', test: /\.noscript\.css$/ },
          ],
        },
      },
    },
  },
}

/**
 * How the command line is built (`vite build --mode cli`): one Node program with all that it needs but sharp, which is
 * no JavaScript. To find and load each module of its dependencies would take every thread longer than ten articles, and
 * pages are drawn by the React that takes them over, whichever is installed beside.
 */
export const cliBuild: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true, external: ['sharp'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: true,
    outDir: 'lib/cli',
    license: { fileName: 'licenses.md' },
    target: 'node20',
    rolldownOptions: {
      input: { newsreel: 'src/cli/newsreel.ts', worker: 'src/cli/site/threads/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

/** How what pages of `newsreel dev` load beside is built (`vite build --mode dev`). */
export const devBuild: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'lib/dev',
    rolldownOptions: {
      input: { reload: 'src/cli/dev/browser/reload.ts', dev: 'src/cli/dev/browser/dev.css' },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
}
