import type { Article } from '../article/schema.ts'
import { remembered } from '../deck/remembered.ts'

const encoder = new TextEncoder()

/**
 * An article as JSON in UTF-8, written once for all that hold it: its own file, and the pages that hold it for their
 * script, where "<" would let a text end the script element. It is most of each.
 */
export const articleJson = remembered((article: Article): { file: Uint8Array; inScript: Uint8Array } => {
  const json = JSON.stringify(article)
  const file = encoder.encode(json)
  return { file, inScript: json.includes('<') ? encoder.encode(scriptSafe(json)) : file }
})

/** JSON as it may stand in a script element. */
export const scriptSafe = (json: string): string => json.replaceAll('<', '\\u003c')
