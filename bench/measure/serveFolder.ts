import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentTypeOf } from '../../src/cli/serve/httpResponse.ts'

/** Serves a folder with the same headers for all pages. Compresses texts once, so that no page has an advantage. */
export async function serveFolder(folder: string): Promise<{ address: string; close: () => void }> {
  const bodies = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    let file = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname)
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
    if (!existsSync(file)) return void response.writeHead(404).end()
    const type = contentTypeOf(file)
    const isCompressed = /^(image\/(?!svg)|font)/.test(type)
    const body = bodies.get(file) ?? (isCompressed ? readFileSync(file) : gzipSync(readFileSync(file), { level: 9 }))
    bodies.set(file, body)
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'max-age=600',
      ...(isCompressed ? {} : { 'content-encoding': 'gzip' }),
    })
    response.end(body)
  })
  await new Promise<void>(open => server.listen(0, '127.0.0.1', open))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
