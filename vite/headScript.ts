import type { Plugin, ResolvedConfig } from 'vite'
import { buildScript } from './buildScript.ts'

const ENTRY = 'src/hydrate/start/head.ts'

/**
 * A Vite plugin that builds the first script of published pages: a classic one, since browsers run a module after they
 * have read the page, and then do not delay the first paint for a font any more.
 */
export function headScript(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'newsreel:head-script',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      const script = await buildScript(config, 'head', ENTRY, 'iife')
      // The manifest lists files with a name.
      this.emitFile({ type: 'asset', name: 'head.js', originalFileName: ENTRY, ...script })
    },
  }
}
