import type { Article } from '../../article/schema.ts'
import { memoize } from '../../deck/memoize.ts'
import { hash } from '../files/hash.ts'

const encoder = new TextEncoder()

/**
 * Serializes an article for its file on a site, as JSON in UTF-8, with the version that its pages refer to
 * (src/page/pageData.ts). Each article is serialized and hashed once.
 */
export const articleJson = memoize((article: Article): { bytes: Uint8Array; version: string } => {
  const bytes = encoder.encode(JSON.stringify(article))
  return { bytes, version: hash(bytes, 8) }
})
