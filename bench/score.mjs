// npm run score -- FOLDER: see README.md. A server, because runnerImport cannot load the adapters lazily.
import { join } from 'node:path'
import { createServer } from 'vite'

const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { main } = await server.ssrLoadModule(join(import.meta.dirname, 'score/main.ts'))
  await main(process.argv.slice(2))
} finally {
  await server.close()
}
