import type { Article } from '../article/schema.ts'
import { remembered } from '../deck/remembered.ts'
import { scriptSafe } from './html.ts'

const encoder = new TextEncoder()

/**
 * An article as JSON in UTF-8, written once for all that hold it: its own file, and the pages that hold it for their
 * script. It is most of each.
 */
export const articleJson = remembered((article: Article): { file: Uint8Array; inScript: Uint8Array } => {
  const json = JSON.stringify(article)
  const safe = scriptSafe(json)
  const file = encoder.encode(json)
  return { file, inScript: safe === json ? file : encoder.encode(safe) }
})
