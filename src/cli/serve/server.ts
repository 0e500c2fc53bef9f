import { createReadStream, realpathSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { Failure, messageOf } from '../output/fail.ts'
import { say } from '../output/say.ts'
import { contentSecurityPolicy, FRAMED } from './contentSecurityPolicy.ts'

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
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
}
/** What compressing makes smaller: all but pictures and fonts. */
const COMPRESSED = /^(text\/(?!event-stream)|application\/(json|xml)|image\/svg)/

/** How a server is asked. */
const READS = ['GET', 'HEAD']

/** What a server answers. */
export type Answer = {
  status?: number
  /** As "text/html; charset=utf-8"; typeOf tells it. */
  type: string
  body: string | Uint8Array | Readable
  /** How many bytes the body has, where that is known before it is read. */
  size?: number
  /** Beside those that every answer has. */
  headers?: Record<string, string>
}

/** Answers the request of a path, its escapes undone and without its query. */
export type Handler = (path: string) => Answer | Promise<Answer>

/** A server that runs. */
export type Running = { port: number; close: () => void }

/** The type of a file, by its name. */
export const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.')).toLowerCase()] ?? 'application/octet-stream'

/** A file as an answer, which browsers that have it need not fetch again. */
export function fileAnswer(file: string): Answer {
  const { size, mtimeMs } = statSync(file)
  const etag = `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`
  return { type: typeOf(file), body: createReadStream(file), size, headers: { etag } }
}

/** A page of ours as an answer. */
export const htmlAnswer = (body: string, status = 200): Answer => ({ type: typeOf('.html'), body, status })

/** The answer to a path that lacks its slash. */
export const redirect = (path: string): Answer => ({
  status: 301,
  type: typeOf('.txt'),
  body: '',
  headers: { location: encodeURI(path).replace(/^\/+/, '/') },
})

/**
 * The file of a path; `folder` where the path lacks its slash; null where there is none, or it would leave the site, by
 * a symbolic link too.
 */
export function fileIn(site: string, path: string): string | null {
  const file = join(site, path.endsWith('/') || path === '' ? `${path}index.html` : path)
  if (path.startsWith('/') || path.includes('\0') || !file.startsWith(site + sep)) return null
  try {
    const real = realpathSync.native(file)
    if (!real.startsWith(withSeparator(realpathSync.native(site)))) return null
    const found = statSync(real)
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? file : null // reading a pipe or a device never ends
  } catch {
    return null // missing, not readable, or a link to itself
  }
}

const withSeparator = (folder: string) => (folder.endsWith(sep) ? folder : folder + sep)

/**
 * Starts a server that sends what a site's server should send: the policy by kind of page, no guessing of types,
 * compression.
 * @param port 0 for any that is free
 * @param host whom it listens to: "0.0.0.0" and "::" are every machine
 * @param isOwn whether a name that it is asked under is its own: any, unless it is told
 * @throws Failure (3) when the port is taken
 */
export function startServer(
  port: number,
  host: string,
  handle: Handler,
  isOwn: (name: string) => boolean = () => true,
): Promise<Running> {
  const refuse = () => ({ status: 403, type: typeOf('.txt'), body: 'This server has another name.' })
  const server = createServer(
    (request, response) => void answer(request, response, isOwn(nameAsked(request)) ? handle : refuse),
  )
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(new Failure(3, `Port ${port} cannot be used: ${error.message}`)))
    server.listen(port, host, () => {
      const close = () => {
        server.close()
        server.closeAllConnections()
      }
      resolve({ port: (server.address() as AddressInfo).port, close })
    })
  })
}

async function answer(request: IncomingMessage, response: ServerResponse, handle: Handler): Promise<void> {
  const path = pathOf(request.url ?? '/')
  let found: Answer
  try {
    if (path === null) found = { status: 400, type: typeOf('.txt'), body: 'No path.' }
    else if (READS.includes(request.method ?? '')) found = await handle(path)
    else found = { status: 405, type: typeOf('.txt'), body: 'It is only read.', headers: { allow: READS.join() } }
  } catch (error) {
    // Messages of the system hold paths of this machine, which are not for whoever asked.
    say('✗', `${path}: ${messageOf(error)}`)
    found = { status: 500, type: typeOf('.txt'), body: 'This cannot be read. The terminal of the server says why.' }
  }
  await send(found, path ?? '', request, response).catch(() => response.destroy()) // whoever asked has gone
}

/** What a server that listens to whom it was told is called in an address, on its own machine. */
export function nameOf(host: string): string {
  if (['0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** The name of the server as its address in the browser has it; "" when it was not told. */
function nameAsked({ headers }: IncomingMessage): string {
  const address = `http://${headers.host}`
  return headers.host && URL.canParse(address) ? new URL(address).hostname : ''
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(`http://localhost${url}`).pathname)
  } catch {
    return null
  }
}

async function send(found: Answer, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status = 200, type, body, size, headers = {} } = found
  response.statusCode = status
  response.setHeader('content-type', type)
  response.setHeader('x-content-type-options', 'nosniff')
  if (/^(text\/html|image\/svg)/.test(type))
    response.setHeader('content-security-policy', contentSecurityPolicy({ framed: FRAMED.test(path) }))
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (status === 200 && headers['etag'] && request.headers['if-none-match'] === headers['etag']) {
    if (body instanceof Readable) body.destroy()
    response.statusCode = 304
    return void response.end()
  }
  const stream = body instanceof Readable ? body : Readable.from([Buffer.from(body)])
  const encoding = COMPRESSED.test(type) && encodingOf(`${request.headers['accept-encoding'] ?? ''}`)
  if (COMPRESSED.test(type)) response.setHeader('vary', 'accept-encoding')
  if (!encoding) {
    if (size !== undefined) response.setHeader('content-length', size)
    return pipeline(stream, response)
  }
  response.setHeader('content-encoding', encoding)
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  await pipeline(stream, encoding === 'br' ? createBrotliCompress(brotli) : createGzip(), response)
}

/** The better one of those that are accepted: "br;q=0" is refused. */
function encodingOf(accepts: string): string | undefined {
  const accepted = accepts.split(',').filter(each => !/;\s*q=0(\.0*)?\s*$/.test(each))
  return ['br', 'gzip'].find(name => accepted.some(each => each.split(';')[0]?.trim() === name))
}
