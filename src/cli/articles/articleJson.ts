import type { Article } from '../../article/schema.ts'
import { memoize } from '../../deck/memoize.ts'
import { hash } from '../files/hash.ts'

const encoder = new TextEncoder()

/**
 * An article as its file on a site, JSON in UTF-8, and the version that its pages name (src/page/pageData.ts). Written
 * and hashed once for all of them.
 */
export const articleJson = memoize((article: Article): { bytes: Uint8Array; version: string } => {
  const bytes = encoder.encode(JSON.stringify(article))
  return { bytes, version: hash(bytes, 8) }
})
