import { safeLink } from '../../article/safeUrl.ts'
import type { Span, Text } from '../../article/schema.ts'

/** A text with its links and stresses. A link whose address is not safe is drawn as plain words. */
export function Spans({ text }: { text: Text }) {
  if (typeof text === 'string') return text
  return text.map((part, index) => {
    // The parts of a text never change places, so their index is their identity.
    return typeof part === 'string' ? <span key={index}>{part}</span> : <SpanView key={index} span={part} />
  })
}

function SpanView({ span }: { span: Span }) {
  const href = span.href === undefined ? null : safeLink(span.href)
  const words = href === null ? span.text : <a href={href}>{span.text}</a>
  if (span.mark === 'em') return <em>{words}</em>
  if (span.mark === 'strong') return <strong>{words}</strong>
  return <span>{words}</span>
}
