import type { Text } from './schema.ts'

/** A text without links and emphasis. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map(part => (typeof part === 'string' ? part : part.text)).join('')
}
