import { createHash } from 'node:crypto'
import { build, type ResolvedConfig, type Rolldown } from 'vite'
import { withoutStyles } from './withoutStyles.ts'

/** A script and its path, with a hash of its content, in the folder that is built. */
export type BuiltScript = { fileName: string; source: string }

/** Builds a script apart from the others, without imports, so that nothing else has to load. */
export async function buildScript(
  { root, base, build: { target } }: ResolvedConfig,
  name: string,
  input: string,
  format: Rolldown.ModuleFormat,
  define: Record<string, string> = {},
): Promise<BuiltScript> {
  const built = await build({
    configFile: false,
    root,
    base,
    define,
    logLevel: 'warn',
    publicDir: false,
    // Next to the script. Vite's own code for this is three times as long.
    experimental: {
      renderBuiltUrl: name =>
        base === './'
          ? { runtime: `new URL(${JSON.stringify(name.replace('assets/', ''))},document.currentScript.src).href` }
          : undefined,
    },
    plugins: [withoutStyles()],
    build: {
      write: false,
      target,
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { format } },
    },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (chunk?.type !== 'chunk') throw new Error(`${input} was not built.`)
  const hash = createHash('sha256').update(chunk.code).digest('base64url').slice(0, 8)
  return { fileName: `assets/${name}-${hash}.js`, source: chunk.code }
}
