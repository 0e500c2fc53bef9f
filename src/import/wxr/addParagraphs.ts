/** Divides a text of the classic editor into paragraphs, as WordPress does when it shows a post: at blank lines. */
export function addParagraphs(html: string): string {
  const parts: string[] = []
  const lower = html.toLowerCase()
  let at = 0
  for (let start = lower.indexOf('<pre'); start >= 0; start = lower.indexOf('<pre', at)) {
    const end = lower.indexOf('</pre>', start)
    if (end < 0) break
    parts.push(divide(html.slice(at, start)), html.slice(start, end + 6))
    at = end + 6
  }
  return [...parts, divide(html.slice(at))].join('')
}

/** Two line breaks end a paragraph, in whatever element they are. */
const divide = (html: string) => html.replace(/\r\n?/g, '\n').replace(/\n[ \t]*\n\s*/g, '<br><br>')
