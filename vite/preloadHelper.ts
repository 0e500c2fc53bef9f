import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

/**
 * A Vite plugin that replaces the code with which Vite loads the files of lazy scripts by a smaller one
 * (preloadFiles.ts): 0.5 kB less in the first script.
 */
export function preloadHelper(): Plugin {
  return {
    name: 'newsreel:preload-helper',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id !== '\0vite/preload-helper.js') return null
      const file = join(import.meta.dirname, 'preloadFiles.ts')
      return transformWithOxc(readFileSync(file, 'utf8'), file)
    },
  }
}
