import type { Text } from './schema.ts'

/** The words of a text without its links and stresses. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map(part => (typeof part === 'string' ? part : part.text)).join('')
}
