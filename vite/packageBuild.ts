import type { UserConfig } from 'vite'
import { chunkFileNames } from './chunkFileNames.ts'
import { packageTypes } from './packageTypes.ts'

/**
 * How the npm package's modules are built (`vite build --mode package`): what a bundler should see only once is left to
 * the package's dependencies, styles are one file, and the typeface is a file beside the script that asks for it.
 */
export const packageBuild: UserConfig = {
  publicDir: false,
  base: './', // addresses relative to the module, which a bundler then finds
  plugins: [packageTypes()],
  build: {
    outDir: 'lib',
    cssCodeSplit: false,
    lib: { entry: { index: 'src/index.ts', article: 'src/article/index.ts' }, formats: ['es'], cssFileName: 'styles' },
    rolldownOptions: {
      external: [/^react(-dom)?(\/.*)?$/, /^framer-motion(\/.*)?$/, 'photoswipe', 'valibot'],
      output: {
        // Next and others draw on the server only what is not marked so. Rolldown drops directives of the sources.
        postBanner: ({ name }) => (name === 'index' ? "'use client'" : ''),
        chunkFileNames: chunkFileNames('chunks/'),
        assetFileNames: '[name][extname]',
      },
    },
  },
}
