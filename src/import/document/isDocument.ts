import type { Source } from '../source.ts'

/** Letters at the beginning that are searched. Word's style sheets are long, but follow its name. */
const START_LETTERS = 5000
/** What programs write at the beginning of their HTML. Text that was pasted into a web page is not there. */
const SIGNS = [
  /^\s*Version:\d[\d.]*\s+StartHTML:/,
  /<!--StartFragment-->/,
  /<html[^>]{0,500}xmlns:[ow]="?urn:schemas-microsoft-com:office/i,
  /<meta\s+name="?generator"?\s+content="?(?:Microsoft Word|LibreOffice|OpenOffice)/i,
  /^(?:\s*<(?:meta|html|head|body)\b[^>]*>)*\s*<(?:b|span|div|p)\b[^>]{0,500}\bid="docs-internal-guid/i,
  /^(?:\s*<(?:meta|html|head|body)\b[^>]*>)*\s*<(?:p|div|h\d)\b[^>]{0,200}\bclass="?Mso/i,
  // The style sheet of a document that was downloaded from Google Docs.
  /<style[^>]{0,100}>[^<]{0,3000}(?:\.lst-kix_|ol\{margin:0;padding:0\}table td,table th\{padding:0\})/,
]

/** Whether a source is the HTML of a word processor. */
export function isDocument({ text }: Source): boolean {
  const start = text.slice(0, START_LETTERS)
  return SIGNS.some(sign => sign.test(start))
}
