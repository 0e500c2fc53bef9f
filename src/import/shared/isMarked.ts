import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'

/** Whether all letters of a text are marked, except those of links. */
export const isMarked = (text: Text, mark: 'em' | 'strong'): boolean =>
  typeof text !== 'string' &&
  text.length > 0 &&
  text.every(part => !/[\p{L}\p{N}]/u.test(plainText([part])) || (typeof part !== 'string' && part.mark === mark))
