import { safeLink } from '../../article/names/safeUrl.ts'
import type { Span, Text } from '../../article/schema.ts'

/** A text with its links and marks. A link with an unsafe URL becomes plain text. */
export function Spans({ text }: { text: Text }) {
  if (typeof text === 'string') return text
  return text.map((part, index) => {
    // Spans never change their order, so the index is a stable key.
    return typeof part === 'string' ? <span key={index}>{part}</span> : <SpanView key={index} span={part} />
  })
}

function SpanView({ span }: { span: Span }) {
  const href = span.href === undefined ? null : safeLink(span.href)
  const content = href === null ? span.text : <a href={href}>{span.text}</a>
  if (span.mark === 'em') return <em>{content}</em>
  if (span.mark === 'strong') return <strong>{content}</strong>
  return <span>{content}</span>
}
