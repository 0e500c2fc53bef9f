import photoswipe from 'photoswipe/style.css?inline'

// The reader's own style sheets, as text: a <style> would not pass the page's policy, and one in its head would leak.
const files = import.meta.glob<string>(['../reader/**/*.css', './Message.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
})
/** What all others build on comes first; among the rest the order does not matter. */
const FIRST = ['../reader/tokens.css', '../reader/Reader.css']
const names = [...FIRST, ...Object.keys(files).filter(name => !FIRST.includes(name))]

let sheet: CSSStyleSheet | undefined

/** Gives a shadow root the reader's styles: one sheet for all readers of a page. */
export function adoptStyles(shadow: ShadowRoot): void {
  sheet ??= makeSheet()
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
}

function makeSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync([photoswipe, ...names.map(name => files[name])].join('\n'))
  // A font of a sheet that only a shadow root has is never loaded: the page gets those rules, and nothing else of ours.
  const faces = [...made.cssRules].filter(rule => rule instanceof CSSFontFaceRule)
  const fonts = new CSSStyleSheet()
  fonts.replaceSync(faces.map(rule => rule.cssText).join('\n'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, fonts]
  return made
}
