import type { UserConfig } from 'vite'
import { chunkFileNames } from './chunkFileNames.ts'
import { headScript } from './headScript.ts'
import { minifyTwice } from './minifyTwice.ts'
import { reactAsModules } from './reactAsModules.ts'

/** Makes Chromium compile all functions of a file while it loads, in the background. Other browsers ignore it. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad'

/** Small modules that hydrate shares with lazy scripts. */
const SHARED =
  /\/src\/(article\/(plainText|pictureFit)|i18n\/numbers|i18n\/en\/reader|reader\/language\/words|reader\/shared\/retryImport|page\/pageData|protocol\/offline)\.ts$|preload-helper/

/**
 * Builds the files that published pages load (`vite build --mode site`) into the package. `newsreel build` copies them
 * into a site. The manifest lists their names, which contain hashes.
 */
export const siteBuild: UserConfig = {
  plugins: [minifyTwice(), reactAsModules(), headScript()],
  base: './',
  publicDir: false,
  build: {
    outDir: 'lib/site',
    license: { fileName: 'licenses.md' },
    manifest: 'manifest.json',
    sourcemap: 'hidden', // sites are published without source maps
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension', // start.ts calls what hydrate.tsx exports
      input: {
        start: 'src/hydrate/start/start.ts',
        hydrate: 'src/hydrate/hydrate.tsx',
        saved: 'src/hydrate/offline/savedList.ts',
        openShared: 'src/hydrate/start/openShared.ts',
        library: 'src/hydrate/library/library.ts',
        searchField: 'src/hydrate/library/searchField.ts',
        searchStyles: 'src/page/library/search.css',
        libraryStyles: 'src/page/library/libraryPages.css',
        screen: 'src/page/screenPages.css',
        siteLinks: 'src/page/siteLinks.css',
      },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: chunkFileNames('assets/'),
        assetFileNames: 'assets/[name]-[hash][extname]',
        postBanner: ({ name }) => (name === 'react' ? COMPILE_HINT : ''),
        codeSplitting: {
          groups: [
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\/|\/src\/hydrate\/react\.ts/ },
            // Put the small modules that hydrate shares with start, and with later scripts, into one file each.
            {
              name: 'startShared',
              test: /\/src\/(article\/names\/decodeUri|deck\/location|reader\/carousel\/scroll\/watchPinch)\.ts$/,
            },
            {
              name: 'shared',
              test: SHARED,
            },
            // Styles that the first slide does not need (docs/how-it-works.md).
            { name: 'script', test: /\.script\.css$/ },
            { name: 'noscript', test: /\.noscript\.css$/ },
            { name: 'later', test: /\.later\.css$/ },
          ],
        },
      },
    },
  },
}

/**
 * Builds the command line (`vite build --mode cli`) as one program with all dependencies except sharp, which is a
 * native module. Loading separate modules would take each thread longer than ten articles. Bundling also guarantees
 * that the same version of React renders and hydrates pages.
 */
export const cliBuild: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true, external: ['sharp', 'pagefind'] },
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

/** Builds the files that only pages of `newsreel dev` load (`vite build --mode dev`). */
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
