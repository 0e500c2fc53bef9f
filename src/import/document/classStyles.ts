/** Longer style sheets are cut, so that they cost no time. */
const MAX_LENGTH = 1_000_000
const SHEET = /<style\b[^<>]{0,500}>([^<]*)/gi
/** Longer lists of selectors or declarations are not read. */
const MAX_RULE = 5000
/** A class alone, or of pieces of text: ".c1", "span.c1". Classes of paragraphs say how all of them look. */
const CLASS = /^(?:span)?\.([\w-]+)$/
const FONT = /^\s*font-(?:weight|style|size)\s*:/i

/** The fonts that a document's style sheets give to classes of text: `c1` → "font-weight:700". */
export function readClassStyles(html: string): Map<string, string> {
  const styles = new Map<string, string>()
  for (const [, css = ''] of html.slice(0, MAX_LENGTH).matchAll(SHEET)) {
    for (const rule of css.replace(/<!--|-->/g, '').split('}')) {
      const [selectors = '', declarations = ''] = rule.slice(-MAX_RULE).split('{').slice(-2)
      const fonts = declarations.split(';').filter(declaration => FONT.test(declaration))
      if (fonts.length === 0) continue
      for (const selector of selectors.split(',')) {
        const name = CLASS.exec(selector.trim())?.[1]
        if (name) styles.set(name, [...fonts, styles.get(name)].filter(Boolean).join(';').slice(0, MAX_RULE))
      }
    }
  }
  return styles
}

/** Writes the styles of classes to their elements. An element's own style comes first, and wins. */
export function applyClassStyles(root: ParentNode, styles: Map<string, string>): void {
  if (styles.size === 0) return
  for (const element of root.querySelectorAll('[class]')) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/)
    const found = names.flatMap(name => styles.get(name) ?? []).reverse()
    if (found.length) element.setAttribute('style', [element.getAttribute('style'), ...found].filter(Boolean).join(';'))
  }
}
