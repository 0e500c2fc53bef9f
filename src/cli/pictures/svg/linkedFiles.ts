const TAG = /<([\w:.-]+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const URL_IN_STYLE = /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/gi
const IMPORT = /@import\s+(?:"([^"]*)"|'([^']*)')/gi
const COMMENTS = /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g
const QUOTES = /&(?:quot|apos|#34|#39|#x22|#x27);/gi

/**
 * Finds the files that an SVG loads: pictures, fonts, style sheets, parts of other SVGs. Browsers load none of them
 * inside <img>, so they would be missing. Ignores hyperlinks (<a>).
 * @param text the result of readSvgText
 */
export function findLinkedFiles(text: string): string[] {
  const drawing = text.replace(COMMENTS, ' ')
  const links: string[] = []
  for (const [, name = '', attributes = ''] of drawing.matchAll(TAG)) {
    if (/^(?:.*:)?a$/i.test(name)) continue
    for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE))
      if (/^(?:.*:)?href$/i.test(key)) links.push(double ?? single ?? '')
  }
  const styles = drawing.replace(QUOTES, "'")
  for (const pattern of [URL_IN_STYLE, IMPORT])
    for (const [, double, single, bare] of styles.matchAll(pattern)) links.push(double ?? single ?? bare ?? '')
  return [...new Set(links.map(link => link.trim().replaceAll('&amp;', '&')))].filter(isFile)
}

const isFile = (link: string) => link !== '' && !/^(?:#|data:)/i.test(link)
