import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { decodeUri } from '../../article/names/decodeUri.ts'
import { CliError } from '../output/CliError.ts'
import { getErrorMessage } from '../output/errorMessage.ts'
import { printMessage } from '../output/printMessage.ts'
import { contentSecurityPolicy, FRAMEABLE_PATH } from './contentSecurityPolicy.ts'
import { type HttpResponse, textResponse } from './httpResponse.ts'

/** Content types that are worth compressing: all but pictures and fonts. */
const COMPRESSIBLE = /^text\/(?!event-stream)|[/+](json|xml)\b/
/** Content types of documents that can run scripts: HTML, and every kind of XML (XHTML, SVG, feeds). */
const SCRIPTABLE = /^text\/html\b|[/+]xml\b/

const ALLOWED_METHODS = ['GET', 'HEAD']

/** Answers a request by its path, which is decoded and without the query. */
export type RequestHandler = (path: string) => HttpResponse | Promise<HttpResponse>

export type RunningServer = { port: number; close: () => void }

/**
 * Starts a server that does what the web server of a site should do: sends the security policy by kind of page,
 * forbids content sniffing, compresses.
 * @param port 0 for any free port
 * @param host the address to listen on; "0.0.0.0" and "::" for all networks
 * @param isAllowedHost whether to answer requests for a host name; by default all are answered
 * @throws {CliError} (code 3) when the port is taken
 */
export function startServer(
  port: number,
  host: string,
  handle: RequestHandler,
  isAllowedHost: (name: string) => boolean = () => true,
): Promise<RunningServer> {
  const refuse = () => textResponse(403, 'Host not allowed.')
  const server = createServer(
    (request, response) => void respond(request, response, isAllowedHost(requestedHost(request)) ? handle : refuse),
  )
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(new CliError(3, describeError(error, port, host))))
    server.listen(port, host, () => {
      const close = () => {
        server.close()
        server.closeAllConnections()
      }
      resolve({ port: (server.address() as AddressInfo).port, close })
    })
  })
}

/** The host to use in a URL of a server that listens on an address, on the same machine. */
export function toUrlHost(host: string): string {
  if (['0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

async function respond(request: IncomingMessage, response: ServerResponse, handle: RequestHandler): Promise<void> {
  const path = parsePath(request.url ?? '/')
  let content: HttpResponse
  try {
    if (path === null) content = textResponse(400, 'Invalid path.')
    else if (ALLOWED_METHODS.includes(request.method ?? '')) content = await handle(path)
    else content = textResponse(405, 'Method not allowed.', { allow: ALLOWED_METHODS.join() })
  } catch (error) {
    // System messages contain paths of this machine: log them, but do not send them.
    printMessage('✗', `${path}: ${getErrorMessage(error)}`)
    content = textResponse(500, 'The server cannot read this file. See its terminal for the reason.')
  }
  await send(content, path ?? '', request, response).catch(() => response.destroy()) // the client disconnected
}

/** The host name in the request's Host header; "" when there is none. */
function requestedHost({ headers }: IncomingMessage): string {
  const address = `http://${headers.host}`
  return headers.host && URL.canParse(address) ? new URL(address).hostname : ''
}

function parsePath(url: string): string | null {
  const address = `http://localhost${url}`
  return URL.canParse(address) ? decodeUri(new URL(address).pathname) : null
}

async function send(
  content: HttpResponse,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status = 200, type, body, size, headers = {} } = content
  response.statusCode = status
  response.setHeader('content-type', type)
  response.setHeader('x-content-type-options', 'nosniff')
  if (SCRIPTABLE.test(type)) {
    const isFrameable = FRAMEABLE_PATH.test(path)
    response.setHeader('content-security-policy', contentSecurityPolicy({ isFrameable }))
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (status === 200 && headers['etag'] && request.headers['if-none-match'] === headers['etag']) {
    if (body instanceof Readable) body.destroy()
    response.statusCode = 304
    return void response.end()
  }
  const stream = body instanceof Readable ? body : Readable.from([Buffer.from(body)])
  const encoding = COMPRESSIBLE.test(type) && chooseEncoding(`${request.headers['accept-encoding'] ?? ''}`)
  if (COMPRESSIBLE.test(type)) response.setHeader('vary', 'accept-encoding')
  if (!encoding) {
    if (size !== undefined) response.setHeader('content-length', size)
    return pipeline(stream, response)
  }
  response.setHeader('content-encoding', encoding)
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  await pipeline(stream, encoding === 'br' ? createBrotliCompress(brotli) : createGzip(), response)
}

/** Chooses the best accepted encoding. "br;q=0" means that it is not accepted. */
function chooseEncoding(acceptEncoding: string): string | undefined {
  const accepted = acceptEncoding.split(',').filter(each => !/;\s*q=0(\.0*)?\s*$/.test(each))
  return ['br', 'gzip'].find(name => accepted.some(each => each.split(';')[0]?.trim() === name))
}

function describeError({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use: end the other program, or choose another port with --port.`
  if (code === 'EACCES') return `No permission to use port ${port}: choose one from 1024 to 65535 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `--host ${host} is no address of this machine: use localhost, or 0.0.0.0 for all of its addresses.`
  return `Port ${port} cannot be used: ${message}`
}
