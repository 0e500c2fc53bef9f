/** The letters of paths, and what addresses write for all others. */
const PATH = /^\/(?:(?:[\w.~@+-]|%[\da-f]{2})+\/)*$/i

/** Whether a text is a path that a site can be served from, with its slashes, as addresses write it: "/", "/news/". */
export function isBase(text: string): boolean {
  if (!PATH.test(text)) return false
  try {
    decodeURIComponent(text) // escapes that are no letters
    return true
  } catch {
    return false
  }
}
