import { createHash } from 'node:crypto'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { withoutStyles } from './withoutStyles.ts'

const ENTRY = 'src/app/boot/boot.ts'

/** A Vite plugin that builds the boot script of the app, and loads it first in the page. */
export function bootScript(): Plugin {
  let config: ResolvedConfig
  let fileName = ''
  return {
    name: 'newsreel:boot-script',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      if (config.command !== 'build') return
      const source = await buildScript(config)
      fileName = `assets/boot-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`
      this.emitFile({ type: 'asset', fileName, source })
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

/** Builds the script apart from the others: a classic script without imports, so that nothing else has to load. */
async function buildScript({ root, base, build: { target } }: ResolvedConfig): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    base,
    logLevel: 'warn',
    publicDir: false,
    plugins: [withoutStyles()],
    build: { write: false, target, rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (chunk?.type !== 'chunk') throw new Error(`${ENTRY} was not built.`)
  return chunk.code
}
