import { minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Minifies scripts with terser before Vite minifies them: together they make the reader's own scripts 3 % smaller than
 * either alone. Not React's, which gets larger.
 */
export function minifyTwice(): Plugin {
  return {
    name: 'newsreel:minify-twice',
    apply: 'build',
    renderChunk: async (code, { name }) => {
      if (name === 'react') return null
      const { code: minified = code, map } = await minify(code, {
        module: true,
        ecma: 2020,
        compress: { passes: 2 },
        sourceMap: true,
      })
      return { code: minified, map: map as string }
    },
  }
}
