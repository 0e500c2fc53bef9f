import { createReadStream, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { mimeTypeOf } from '../../render/mimeType.ts'

/** A response of the server to a request. */
export type HttpResponse = {
  /** 200 if omitted. */
  status?: number
  /** The Content-Type, as `contentTypeOf` returns it. */
  type: string
  body: string | Uint8Array | Readable
  /** The length of the body in bytes, if it is known before the body is read. */
  size?: number
  /** Headers in addition to those of every response. */
  headers?: Record<string, string>
}

/** The Content-Type of a file, by the ending of its name. */
export function contentTypeOf(name: string): string {
  const type = mimeTypeOf(name) ?? 'application/octet-stream'
  return /^text\/|\/json$/.test(type) ? `${type}; charset=utf-8` : type
}

/** Responds with a file. Its ETag lets browsers that have the file skip the download. */
export function fileResponse(file: string): HttpResponse {
  const { size, mtimeMs } = statSync(file)
  const etag = `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`
  return { type: contentTypeOf(file), body: createReadStream(file), size, headers: { etag } }
}

export const htmlResponse = (body: string, status = 200): HttpResponse => ({
  type: contentTypeOf('.html'),
  body,
  status,
})

export const textResponse = (status: number, body: string, headers: Record<string, string> = {}): HttpResponse => ({
  type: contentTypeOf('.txt'),
  body,
  status,
  headers,
})

/** Redirects to a path of this server. Several leading slashes become one: `//host/` would lead to another server. */
export const redirectTo = (path: string): HttpResponse =>
  textResponse(301, '', { location: encodeURI(path).replace(/^\/+/, '/') })

/**
 * Finds the file of a URL path in a folder.
 * @returns 'folder' when the path needs a trailing slash; null when there is no file, or it lies outside the folder,
 *   also by a symbolic link
 */
export function findFile(root: string, path: string): string | null {
  const file = join(root, path.endsWith('/') || path === '' ? `${path}index.html` : path)
  if (path.startsWith('/') || path.includes('\0') || !file.startsWith(root + sep)) return null
  try {
    const realFile = realpathSync.native(file)
    if (!realFile.startsWith(withTrailingSeparator(realpathSync.native(root)))) return null
    const stats = statSync(realFile)
    if (stats.isDirectory()) return 'folder'
    return stats.isFile() ? file : null // reading a pipe or a device never ends
  } catch {
    return null // missing, not readable, or a link to itself
  }
}

const withTrailingSeparator = (folder: string) => (folder.endsWith(sep) ? folder : folder + sep)
