import photoswipe from 'photoswipe/style.css?inline'

// The reader's style sheets as text, for adoptedStyleSheets: the page's CSP may forbid <style>, and styles in its head
// would leak.
const files = import.meta.glob<string>(['../../reader/**/*.css', './Message.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
})
/** The base styles come first. The order of the others does not matter. */
const FIRST = ['../../reader/tokens.css', '../../reader/Reader.css']
const names = [...FIRST, ...Object.keys(files).filter(name => !FIRST.includes(name))]

let sheet: CSSStyleSheet | undefined

/** Adopts the reader's styles in a shadow root. All readers of a page share one sheet. */
export function adoptStyles(shadow: ShadowRoot): void {
  sheet ??= createSheet()
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
}

function createSheet(): CSSStyleSheet {
  const reader = new CSSStyleSheet()
  reader.replaceSync([photoswipe, ...names.map(name => files[name])].join('\n'))
  // Browsers ignore @font-face in a shadow root, so these rules alone are adopted by the page.
  const faces = [...reader.cssRules].filter(rule => rule instanceof CSSFontFaceRule)
  const fonts = new CSSStyleSheet()
  fonts.replaceSync(faces.map(rule => rule.cssText).join('\n'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, fonts]
  return reader
}
