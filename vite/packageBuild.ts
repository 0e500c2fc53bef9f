import type { UserConfig } from 'vite'
import { chunkFileNames } from './chunkFileNames.ts'
import { packageTypes } from './packageTypes.ts'

/** What each import loads, as files and folders of src/import. */
const IMPORT_CORE = [
  'credit/',
  'finish/',
  'merge/',
  'otherScripts/otherScripts.ts',
  'shared/fields.ts',
  'shared/isMarked.ts',
  'shared/pictureFiles.ts',
  'zip/isZip.ts',
  'document/isDocument.ts',
  'date/readIsoDate.ts',
  'byline.ts',
  'createSource.ts',
  'detect.ts',
  'dom.ts',
  'guessLanguage.ts',
  'importArticle.ts',
  'json.ts',
  'limits.ts',
  'readLanguage.ts',
  'source.ts',
  'windows1252.ts',
].map(path => `src/import/${path}`)

/**
 * The files that are built as one: fourteen small ones would be 2 kB more after gzip. A group takes along what it
 * imports, unless another group has it: the first two are for the reader, too.
 */
export const CHUNKS: Record<string, readonly string[]> = {
  plainText: ['plainText.ts', 'names/safeUrl.ts', 'names/slugify.ts', 'names/foldName.ts'].map(
    path => `src/article/${path}`,
  ),
  readingTime: ['src/article/readingTime.ts'],
  importCore: IMPORT_CORE,
  fragment: ['fragment/', 'shared/readHtml.ts', 'shared/excerpt.ts', 'wordpress/utcDate.ts'].map(
    path => `src/import/${path}`,
  ),
  prepareHtml: ['src/import/html/prepare/'],
  isHeading: ['plainText/isHeading.ts', 'plainText/findFigures.ts'].map(path => `src/import/${path}`),
  readDate: ['src/import/date/'],
  zip: ['src/import/zip/'],
  readHeader: ['readHeader', 'headerLabels', 'readPicture', 'isHeadingLine'].map(
    name => `src/import/plainText/${name}.ts`,
  ),
  document: ['src/import/document/'],
  systems: ['ans/', 'ghost/', 'guardian/', 'ninjs/', 'timeline/'].map(path => `src/import/${path}`),
  feed: ['src/import/feed/', 'src/import/xml/'],
  // Else readMarkdown would share a file with what its extensions import, and need Rolldown's own script for it.
  micromark: ['node_modules/micromark/'],
}
export const groups = Object.entries(CHUNKS).map(([name, paths], index, { length }) => ({
  name,
  test: (id: string) => paths.some(path => id.includes(`/${path}`)),
  priority: length - index,
}))

/**
 * Builds the modules of the npm package (`vite build --mode package`). Dependencies stay external, so that an app has
 * each of them once. Styles are one file.
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
        // Bundlers that leave `new URL(…, import.meta.url)` as it is, like esbuild, look for the typeface beside their
        // own output: so it is beside the script here, too.
        assetFileNames: ({ names: [name] }) => `${name?.endsWith('.css') ? '' : 'chunks/'}[name][extname]`,
      },
    },
  },
}
