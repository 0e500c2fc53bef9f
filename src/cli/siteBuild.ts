import type { UserConfig } from 'vite'

/**
 * Has Chromium compile all functions of a file beside the page, as it comes in, and not one by one when the page calls
 * them. A comment to all other browsers.
 */
const COMPILED = '//# allFunctionsCalledOnLoad'

/** What takes a page over, besides React: what comforts and languages are made of comes when it is asked for. */
const READER =
  /\/node_modules\/(framer-motion|motion-dom|motion-utils)\/|\/src\/(article|deck)\/|\/src\/reader\/(?!comforts|words\/(?!words|en\.|plural|faults))|\/src\/page\/(hydrate|page\.css|PageReader|frame|prefetchNext)|\/src\/protocol\/messages/

/**
 * How the files that published pages load are built (`vite build --mode site`), into the package: `newsreel build` copies
 * them beside the pages. Their names are in the manifest, since they change with their content.
 */
export const siteBuild: UserConfig = {
  base: './',
  publicDir: false,
  build: {
    outDir: 'lib/site',
    manifest: 'manifest.json',
    rolldownOptions: {
      input: {
        start: 'src/page/start.ts',
        saved: 'src/page/offline/saved.ts',
        library: 'src/page/library.css',
        screen: 'src/page/screen.css',
      },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        postBanner: ({ name }) => (name === 'react' ? COMPILED : ''),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\// },
            { name: 'reader', test: READER },
          ],
        },
      },
    },
  },
}

/** How the command line is built (`vite build --mode cli`): one Node program, its dependencies beside it. */
export const cliBuild: UserConfig = {
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'lib/cli',
    target: 'node20',
    rolldownOptions: {
      input: { newsreel: 'src/cli/newsreel.ts', worker: 'src/cli/site/worker.ts' },
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
