import type { Plugin, ResolvedConfig, Rolldown } from 'vite'
import { buildScript } from './buildScript.ts'

const ENTRY = 'src/app/boot/boot.ts'
/** The module that the boot script imports. */
const MODULE = 'src/app/boot/firstPicture.ts'
/** The constant in the boot script with the address of that module. */
const ADDRESS = 'import.meta.env.FIRST_PICTURE'

/** A Vite plugin that builds the app's boot script and the module that it imports, and loads it first in the page. */
export function bootScript(): Plugin {
  let config: ResolvedConfig
  let fileName = ''
  return {
    name: 'newsreel:boot-script',
    config: ({ base = '/' }, { command }) =>
      command === 'serve' ? { define: { [ADDRESS]: JSON.stringify(base + MODULE) } } : undefined,
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      if (config.command !== 'build') return
      const emit = async (
        ...[name, entry, format, define]: [string, string, Rolldown.ModuleFormat, Record<string, string>?]
      ) => {
        const script = await buildScript(config, name, entry, format, define)
        this.emitFile({ type: 'asset', ...script })
        return script.fileName
      }
      const module = await emit('firstPicture', MODULE, 'es')
      fileName = await emit('boot', ENTRY, 'iife', { [ADDRESS]: JSON.stringify(config.base + module) })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'script',
          attrs: fileName ? { src: config.base + fileName } : { type: 'module', src: `${config.base}${ENTRY}` },
          injectTo: 'head-prepend' as const,
        },
      ],
    },
  }
}
