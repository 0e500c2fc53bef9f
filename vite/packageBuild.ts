import type { UserConfig } from 'vite'
import { chunkFileNames } from './chunkFileNames.ts'
import { packageTypes } from './packageTypes.ts'

/** What each import loads, in one file: fourteen small ones would be 2 kB more after gzip. */
const importCore =
  /\/src\/import\/(?:(?:credit|finish|merge)\/|shared\/(?:fields|pictureFiles)|zip\/isZip|document\/isDocument|date\/readIsoDate|(?:byline|createSource|detect|dom|importArticle|json|limits|readLanguage|streamSource|windows1252)\.ts)/
/** A group takes along what it imports, unless another group has it: this is for the reader, too. */
export const groups = [
  { name: 'plainText', test: /\/src\/article\/(?:plainText|safeUrl|slugify|foldName)\.ts/, priority: 1 },
  { name: 'readingTime', test: /\/src\/article\/readingTime\.ts/, priority: 1 },
  { name: 'importCore', test: importCore },
]

/**
 * Builds the modules of the npm package (`vite build --mode package`). Dependencies stay external, so that an app has
 * each of them once. Styles are one file, and the typeface is a file next to the script that loads it.
 */
export const packageBuild: UserConfig = {
  publicDir: false,
  base: './', // relative to the module, so that bundlers find the files
  plugins: [packageTypes()],
  // Modules also run in Node and in workers: not those that need a document.
  resolve: { conditions: ['module', 'worker', 'production'] },
  build: {
    outDir: 'lib',
    license: { fileName: 'licenses.md' },
    cssCodeSplit: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        article: 'src/article/index.ts',
        check: 'src/check/index.ts',
        import: 'src/import/index.ts',
      },
      formats: ['es'],
      cssFileName: 'styles',
    },
    rolldownOptions: {
      external: [/^react(-dom)?(\/.*)?$/, /^framer-motion(\/.*)?$/, 'photoswipe', 'valibot'],
      output: {
        // Next renders modules without this directive only on the server. Rolldown drops it from the sources.
        postBanner: ({ name }) => (name === 'index' ? "'use client'" : ''),
        chunkFileNames: chunkFileNames('chunks/'),
        codeSplitting: { groups },
        assetFileNames: '[name][extname]',
      },
    },
  },
}
