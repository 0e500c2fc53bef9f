/** Characters that may stand in a path as they are, and percent-encoded ones. */
const BASE_PATH = /^\/(?:(?:[\w.~@+-]|%[\da-f]{2})+\/)*$/i

/** Whether a text is a path that a site can be served from, with both slashes and URL-encoded: "/", "/news/". */
export function isBasePath(text: string): boolean {
  if (!BASE_PATH.test(text)) return false
  try {
    decodeURIComponent(text) // throws when the encoded bytes are not valid UTF-8
    return true
  } catch {
    return false
  }
}
