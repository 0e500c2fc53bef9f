import { createHash } from 'node:crypto'
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite'
import { withoutStyles } from './withoutStyles.ts'

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
      const emit = async (name: string, entry: string, format: 'es' | 'iife', define: Record<string, string> = {}) => {
        const source = await buildScript(config, entry, format, define)
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
        const file = `assets/${name}-${hash}.js`
        this.emitFile({ type: 'asset', fileName: file, source })
        return file
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

/** Builds a script apart from the others, without imports, so that nothing else has to load. */
async function buildScript(
  { root, base, build: { target } }: ResolvedConfig,
  input: string,
  format: Rolldown.ModuleFormat,
  define: Record<string, string>,
): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    base,
    define,
    logLevel: 'warn',
    publicDir: false,
    plugins: [withoutStyles()],
    build: {
      write: false,
      target,
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { format } },
    },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (chunk?.type !== 'chunk') throw new Error(`${input} was not built.`)
  return chunk.code
}
