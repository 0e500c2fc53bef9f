import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'

/** Joins texts with a separator. A text that already ends with the separator's sign does not get it twice. */
export function joinTexts(texts: Text[], separator: string): Text {
  const spans = texts.flatMap((text, index) => {
    const sign = separator.trim()
    const isLast = index === texts.length - 1
    const ending = isLast ? '' : sign !== '' && plainText(text).endsWith(sign) ? ' ' : separator
    return [...(typeof text === 'string' ? [text] : text), ending]
  })
  const joined: Exclude<Text, string> = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (span === '') continue
    if (typeof span === 'string' && typeof last === 'string') joined[joined.length - 1] = last + span
    else joined.push(span)
  }
  if (joined.length === 0) return ''
  return joined.length === 1 && typeof joined[0] === 'string' ? joined[0] : joined
}
