const STRAY = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,31});)/gi
const CDATA = '<![CDATA['
const CDATA_END = ']]>'
/** No reference is longer. */
const MAX_REFERENCE = 40

/** Escapes "&" that begins no reference, as in "AT&T": the most frequent mistake in XML. Skips CDATA sections. */
export async function* escapeAmpersands(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let isInCdata = false
  for await (const chunk of chunks) {
    let result = ''
    let text = rest + chunk
    for (let end = findEnd(text, isInCdata); end >= 0; end = findEnd(text, isInCdata)) {
      result += isInCdata ? text.slice(0, end) : escapeStray(text.slice(0, end))
      text = text.slice(end)
      isInCdata = !isInCdata
    }
    const safe = isInCdata ? Math.max(0, text.length - CDATA_END.length) : safeLength(text)
    yield result + (isInCdata ? text.slice(0, safe) : escapeStray(text.slice(0, safe)))
    rest = text.slice(safe)
  }
  yield isInCdata ? rest : escapeStray(rest)
}

const escapeStray = (text: string) => text.replace(STRAY, '&amp;')

/** Where a CDATA section begins or ends, after its mark; -1 if it does not. */
function findEnd(text: string, isInCdata: boolean): number {
  const mark = isInCdata ? CDATA_END : CDATA
  const at = text.indexOf(mark)
  return at < 0 ? -1 : at + mark.length
}

/** The length of the text before something that the next piece may continue: a reference, a mark. */
function safeLength(text: string): number {
  const start = Math.max(0, text.length - MAX_REFERENCE)
  const tail = text.slice(start)
  const [reference, mark] = [tail.lastIndexOf('&'), tail.lastIndexOf('<')]
  const found = [reference, mark].filter(at => at >= 0)
  return found.length > 0 ? start + Math.min(...found) : text.length
}
