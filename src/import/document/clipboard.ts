/** The header of HTML on the clipboard of Windows: "Version:0.9\r\nStartHTML:0000000105\r\n…". */
const HEADER = /^\s*Version:\d[\d.]*\s+(?:[A-Za-z]+:[^\r\n]*\s+)*?(?=<)/
const START = '<!--StartFragment-->'
const END = '<!--EndFragment-->'
/** `<![if !supportLists]>`, which parsers read in different ways. What it encloses is read. */
const CONDITION = /<!\[(?:if|endif)[^\]>]{0,200}\]>/gi
/** Word copies its settings with the text. */
const SETTINGS = /<xml>[\s\S]*?<\/xml>/gi

/** Removes what programs put around HTML on the clipboard: a header, conditions, settings, marks of the fragment. */
export function removeClipboardMarks(text: string): string {
  const html = text.replace(HEADER, '')
  const [start, end] = [html.indexOf(START), html.lastIndexOf(END)]
  if (start < 0 || end < start) return withoutConditions(html)
  // Style sheets stand before the fragment.
  const styles = html.slice(0, start).match(/<style\b[^>]*>[^<]*<\/style>/gi) ?? []
  return withoutConditions(`${styles.join('')}<body>${html.slice(start + START.length, end)}</body>`)
}

const withoutConditions = (html: string) => html.replace(CONDITION, '').replace(SETTINGS, '')
