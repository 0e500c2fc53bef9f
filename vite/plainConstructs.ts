import type { Plugin } from 'vite'

/**
 * A Vite plugin that gives micromark its own constructs as a plain object instead of a module's namespace, for which
 * Rolldown would load a script of 0.7 kB.
 */
export function plainConstructs(): Plugin {
  return {
    name: 'newsreel:plain-constructs',
    apply: 'build',
    transform(code, id) {
      if (/\/micromark\/lib\/constructs\.js$/.test(id)) {
        const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
        return { code: `${code}\nexport const all = { ${names.join(', ')} }`, map: null }
      }
      if (!/\/micromark\/lib\/parse\.js$/.test(id)) return null
      return { code: code.replace('import * as defaultConstructs', 'import { all as defaultConstructs }'), map: null }
    },
  }
}
