import { OFFLINE_PAGE_ID, PAGE_DATA_ATTRIBUTE } from '../protocol/offline.ts'

/** The content types allowed for each file extension. Browsers detect the type of pictures and fonts themselves. */
const ALLOWED_TYPES: [extension: RegExp, type: RegExp][] = [
  [/\.m?js$/i, /\b(java|ecma)script\b/i],
  [/\.css$/i, /^text\/css\b/i],
  [/\.json$/i, /\bjson\b/i],
  [/\.(avif|webp|jpe?g|png|gif|svg)$/i, /^(image\/|\w+\/octet-stream|$)/i],
  [/\.woff2?$/i, /^(font\/|application\/|\w+\/octet-stream|$)/i],
]

/**
 * True if a response is the complete file of its address. False for the login page of a public Wi-Fi and for the page
 * that a host sends instead of missing files: both may have status 200.
 */
export async function isValidResponse(address: string, response: Response): Promise<boolean> {
  if (response.status !== 200 || response.redirected) return false
  const { pathname } = new URL(address)
  const type = response.headers.get('content-type') ?? ''
  const allowed = ALLOWED_TYPES.find(([extension]) => extension.test(pathname))
  if (allowed) return allowed[1].test(type)
  // Our own pages contain a mark. A clone is read, because the caller needs the body.
  const mark = pathname.endsWith('/') ? PAGE_DATA_ATTRIBUTE : `id="${OFFLINE_PAGE_ID}"`
  return /^text\/html\b/i.test(type) && (await response.clone().text()).includes(mark)
}
