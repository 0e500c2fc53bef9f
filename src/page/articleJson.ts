import type { Article } from '../article/schema.ts'
import { remembered } from '../deck/remembered.ts'

/** An article's file on a site. */
export type ArticleJson = {
  /** Its JSON in UTF-8. */
  file: Uint8Array<ArrayBuffer>
  /** Its hash as browsers take it: "sha256-…". */
  integrity: string
  /** The beginning of that hash, for its address: hexadecimal, as in names of pictures. */
  version: string
}

/** An article as its file on a site, written and hashed once for all that name it. */
export const articleJson = remembered(async (article: Article): Promise<ArticleJson> => {
  const file = new TextEncoder().encode(JSON.stringify(article))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', file))
  const version = Array.from(hash.subarray(0, 4), byte => byte.toString(16).padStart(2, '0')).join('')
  return { file, integrity: `sha256-${btoa(String.fromCharCode(...hash))}`, version }
})
