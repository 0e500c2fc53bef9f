import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { Command, InvalidArgumentError } from 'commander'
import { contentSecurityPolicy, FRAMED } from '../contentSecurityPolicy.ts'
import { Failure } from '../fail.ts'
import { ASK, FOREVER } from '../site/headersFile.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
/** Names that change with their content. */
const HASHED = /\/assets\/|\.[0-9a-f]{8}\.\w+$/
/** What compressing makes smaller: all but pictures and fonts. */
const COMPRESSED = /^(text\/|application\/(json|xml)|image\/svg)/

/** `newsreel serve <site>`: a preview with the headers that the site's server should send. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serves a built site for a look at it, with the headers that its server should send')
    .argument('<site>', 'the folder that newsreel build wrote')
    .option('--port <number>', 'the port', asPort, 4173)
    .option('--base <path>', 'the path that it was built for', '/')
    .action(async (site: string, { port, base }: { port: number; base: string }) => {
      const folder = resolve(site)
      if (!existsSync(join(folder, 'articles')))
        throw new Failure(3, `There is no site in ${folder}. newsreel build makes one.`)
      await serve(folder, base.endsWith('/') ? base : `${base}/`, port)
      process.stdout.write(`http://localhost:${port}${base}\n`)
    })
}

/** Starts to serve; resolves when the port is open. @throws Failure (3) when it is taken */
export function serve(folder: string, base: string, port: number): Promise<void> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/')
    const file = path?.startsWith(base) ? fileOf(folder, path.slice(base.length)) : null
    if (path && file === 'folder') return redirect(response, `${path}/`)
    const accepts = `${request.headers['accept-encoding'] ?? ''}`
    send(response, file ?? join(folder, '404.html'), file ? 200 : 404, path ?? '', accepts)
  })
  return new Promise((done, fail) => {
    server.once('error', error => fail(new Failure(3, `Port ${port} cannot be used: ${error.message}`)))
    server.listen(port, done)
  })
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return null
  }
}

/** The file of a path; `folder` where the path lacks its slash; null where there is none, or it would leave the site. */
function fileOf(site: string, path: string): string | null {
  const file = join(site, path.endsWith('/') || path === '' ? `${path}index.html` : path)
  if (!file.startsWith(site + sep) || !existsSync(file)) return null
  return statSync(file).isDirectory() ? 'folder' : file
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location: encodeURI(location) }).end()
}

function send(response: ServerResponse, file: string, status: number, path: string, accepts: string): void {
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  response.statusCode = status
  response.setHeader('content-type', type)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cache-control', HASHED.test(path) ? FOREVER : ASK)
  if (type.startsWith('text/html'))
    response.setHeader('content-security-policy', contentSecurityPolicy({ framed: FRAMED.test(path) }))
  else response.setHeader('access-control-allow-origin', '*')
  if (!existsSync(file)) response.end('There is no such page.')
  else if (!COMPRESSED.test(type)) createReadStream(file).pipe(response)
  else {
    response.setHeader('vary', 'accept-encoding')
    const br = /\bbr\b/.test(accepts)
    if (!br && !/\bgzip\b/.test(accepts)) return void createReadStream(file).pipe(response)
    response.setHeader('content-encoding', br ? 'br' : 'gzip')
    const squeeze = br ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : createGzip()
    createReadStream(file).pipe(squeeze).pipe(response)
  }
}

function asPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError('It is a number to 65535.')
  return port
}
