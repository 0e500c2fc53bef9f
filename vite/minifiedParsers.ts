import { minify } from 'terser'
import type { Plugin } from 'vite'

/** The modules of the parsers of Markdown, XML and YAML. */
const PARSERS = /\/node_modules\/(?:micromark|saxes|js-yaml)(?:-[\w-]+)?\//

/** Modules that were minified before: tests build `newsreel/import` often. */
const minified = new Map<string, string>()

/**
 * A Vite plugin that minifies the parsers of Markdown, XML and YAML with Terser. After gzip they are 1 kB smaller than
 * what the minifiers of most apps make of them.
 */
export function minifiedParsers(): Plugin {
  return {
    name: 'newsreel:minified-parsers',
    apply: 'build',
    async transform(code, id) {
      if (!PARSERS.test(id)) return null
      const known = minified.get(id)
      if (known !== undefined) return { code: known, map: null }
      const isModule = /^(?:import|export)\s/m.test(code)
      const format = { preserve_annotations: true }
      const { code: result = code } = await minify(code, {
        module: isModule,
        ecma: 2020,
        compress: { passes: 2 },
        format,
      })
      minified.set(id, result)
      return { code: result, map: null }
    },
  }
}
