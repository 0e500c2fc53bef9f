/** The header of HTML on the clipboard of Windows: "Version:0.9\r\nStartHTML:0000000105\r\n…". */
const HEADER = /^\s*Version:\d[^\r\n]*[\r\n]+(?:[A-Za-z]+:[^\r\n]*[\r\n]+)*/
const START = '<!--StartFragment-->'
const END = '<!--EndFragment-->'
/** `<![if !supportLists]>`, which parsers read in different ways. What it encloses is read. */
const CONDITION = /<!\[(?:if|endif)[^\]>]{0,200}\]>/gi
/** Word copies its settings with the text. */
const SETTINGS = { start: '<xml>', end: '</xml>' }

/** Removes what programs put around HTML on the clipboard: a header, conditions, settings, marks of the fragment. */
export function removeClipboardMarks(text: string): string {
  const html = text.replace(HEADER, '')
  const [start, end] = [html.indexOf(START), html.lastIndexOf(END)]
  if (start < 0 || end < start) return withoutConditions(html)
  // Style sheets stand before the fragment.
  const styles = html.slice(0, start).match(/<style\b[^<>]{0,500}>[^<]*<\/style>/gi) ?? []
  return withoutConditions(`${styles.join('')}<body>${html.slice(start + START.length, end)}</body>`)
}

const withoutConditions = (html: string) => withoutSettings(html.replace(CONDITION, ''))

function withoutSettings(html: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = html.indexOf(SETTINGS.start); start >= 0; start = html.indexOf(SETTINGS.start, at)) {
    const end = html.indexOf(SETTINGS.end, start)
    if (end < 0) break
    parts.push(html.slice(at, start))
    at = end + SETTINGS.end.length
  }
  return parts.join('') + html.slice(at)
}
