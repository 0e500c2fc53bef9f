import { OFFLINE_PAGE_ID, PAGE_DATA_ATTRIBUTE } from '../protocol/offline.ts'

/** What a file may be sent as, by the ending of its name. Browsers find out themselves what a picture or a font is. */
const TYPES: [ending: RegExp, type: RegExp][] = [
  [/\.m?js$/i, /\b(java|ecma)script\b/i],
  [/\.css$/i, /^text\/css\b/i],
  [/\.json$/i, /\bjson\b/i],
  [/\.(avif|webp|jpe?g|png|gif|svg)$/i, /^(image\/|\w+\/octet-stream|$)/i],
  [/\.woff2?$/i, /^(font\/|application\/|\w+\/octet-stream|$)/i],
]

/**
 * Whether an answer is what its address names: whole, and neither the login page of a train's network nor the page that
 * a host sends in place of files that it does not have, both of which may come with the status 200.
 */
export async function isRight(address: string, response: Response): Promise<boolean> {
  if (response.status !== 200 || response.redirected) return false
  const { pathname } = new URL(address)
  const type = response.headers.get('content-type') ?? ''
  const known = TYPES.find(([ending]) => ending.test(pathname))
  if (known) return known[1].test(type)
  // A page of ours says so. The body is read from a copy: the answer is still to be shown.
  const mark = pathname.endsWith('/') ? PAGE_DATA_ATTRIBUTE : `id="${OFFLINE_PAGE_ID}"`
  return /^text\/html\b/i.test(type) && (await response.clone().text()).includes(mark)
}
