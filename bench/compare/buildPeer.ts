import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const PEERS = join(import.meta.dirname, '../peers')

/**
 * Builds the page of a peer (`bench/peers/<name>/`), as one script and one style sheet. Each peer has a build of its
 * own, so that no chunk is shared.
 * @param outDir the folder of the page
 * @param base the path of that folder in addresses
 */
export async function buildPeer(name: string, outDir: string, base: string): Promise<void> {
  const entry = ['main.jsx', 'main.js'].map(file => join(PEERS, name, file)).find(existsSync)
  if (!entry) throw new Error(`There is no main.js or main.jsx in ${join(PEERS, name)}.`)
  process.env['NODE_ENV'] = 'production' // Vite has set another value to run this file
  await build({
    configFile: false,
    root: join(PEERS, name),
    base,
    logLevel: 'error',
    plugins: [react()],
    build: {
      target: 'chrome123',
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      rolldownOptions: {
        input: { main: entry },
        output: { entryFileNames: '[name].js', assetFileNames: 'main[extname]', codeSplitting: false },
      },
    },
  })
  writeFileSync(join(outDir, 'index.html'), toPage(name, base))
}

const toPage = (name: string, base: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}main.css">
<script type="module" src="${base}main.js"></script>
<div id="root"></div>
`
