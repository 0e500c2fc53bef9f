import { decodeUri } from '../../article/names/decodeUri.ts'

/** Characters that may stand in a path as they are, and percent-encoded ones. */
const BASE_PATH = /^\/(?:(?:[\w.~@+-]|%[\da-f]{2})+\/)*$/i

/** Whether a text is a path that a site can be served from, with both slashes and URL-encoded: "/", "/news/". */
export const isBasePath = (text: string): boolean => BASE_PATH.test(text) && decodeUri(text) !== null
