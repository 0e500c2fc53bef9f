import { type DefaultTreeAdapterMap, type ParserError, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** The links of a file in a site, as written, the ids in it, and the errors of the file itself. */
export type Links = { hrefs: string[]; ids: Set<string>; errors: string[] }

/** An element: its name, its attributes, and its first text, which is all of the text in a script. */
export type FoundElement = { name: string; attributes: Map<string, string>; text: string }

/**
 * Finds the links of a file: everything that a browser, a social network, a search engine or a feed reader would fetch.
 * @param path the path in the site, such as "a/index.html"
 * @param site the absolute URL of the site
 */
export function findLinks(path: string, text: string, site: string): Links {
  if (path.endsWith('.html')) return findInHtml(text, site)
  const links: Links = { hrefs: findSiteUrls(text, site), ids: new Set(), errors: [] }
  if (path.endsWith('.json'))
    try {
      links.hrefs.push(...findInJson(JSON.parse(text), path, site))
    } catch {
      links.errors.push('is not valid JSON')
    }
  if (path.endsWith('.css')) for (const [, href = ''] of text.matchAll(/url\(["']?([^"')]+)/g)) links.hrefs.push(href)
  if (path.endsWith('.js'))
    for (const [, href = ''] of text.matchAll(/["'`](\.\.?\/[\w./-]+-[\w-]{8}\.\w+)["'`]/g)) links.hrefs.push(href)
  // The files that a service worker caches on the first visit.
  if (path === 'sw.js') links.hrefs.push(...(text.match(/\bassets\/[\w./-]+-[\w-]{8}\.\w+/g) ?? []))
  if (path.endsWith('.xml') && !/<\/(feed|urlset|sitemapindex)>\n$/.test(text)) links.errors.push('is truncated')
  return links
}

function findInHtml(text: string, site: string): Links {
  const errors: string[] = text.endsWith('</html>\n') ? [] : ['is truncated']
  const onParseError = ({ code, startLine }: ParserError) => errors.push(`${code} in line ${startLine}`)
  const links: Links = { hrefs: [], ids: new Set(), errors }
  for (const element of listElements(text, onParseError)) addElement(element, links, site)
  return links
}

/** Lists the elements of a page in document order. */
export function listElements(html: string, onParseError: (error: ParserError) => void = () => {}): FoundElement[] {
  const found: FoundElement[] = []
  visit(parse(html, { onParseError, scriptingEnabled: false }), ({ tagName, attrs, childNodes: [first] }) => {
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]))
    found.push({ name: tagName, attributes, text: first && 'value' in first ? first.value : '' })
  })
  return found
}

function addElement(
  { name: element, attributes, text }: FoundElement,
  { hrefs, ids, errors }: Links,
  site: string,
): void {
  const id = attributes.get('id')
  if (id !== undefined) ids.add(id)
  // Embed pages have no ids: their script scrolls to fragments itself, so that the host page does not scroll.
  const anchor = attributes.get('data-anchor')
  if (anchor !== undefined) ids.add(anchor)
  for (const name of ['href', 'src']) hrefs.push(...(attributes.has(name) ? [attributes.get(name) ?? ''] : []))
  for (const file of attributes.get('srcset')?.split(', ') ?? []) hrefs.push(file.split(' ')[0] ?? '')
  // The files that a page's scripts fetch (src/hydrate/start).
  for (const name of ['data-start', 'data-styles', 'data-modules', 'data-article'])
    hrefs.push(...(attributes.get(name)?.split(' ') ?? []))
  const content = attributes.get('content') ?? ''
  const refresh = attributes.has('http-equiv') && /^\d+; url=(.*)$/.exec(content)?.[1]
  if (refresh) hrefs.push(refresh)
  else if (element === 'meta') hrefs.push(...findSiteUrls(content, site))
  if (!attributes.get('type')?.endsWith('json') || element !== 'script') return
  try {
    JSON.parse(text)
    hrefs.push(...findSiteUrls(text, site))
  } catch {
    errors.push('contains invalid JSON')
  }
}

/** Finds the URLs of the site in a text. */
function findSiteUrls(text: string, site: string): string[] {
  return text
    .split(site)
    .slice(1)
    .map(rest => site + (/^[^\s"'<>\\]*/.exec(rest)?.[0] ?? '').replaceAll('&amp;', '&'))
}

/** Finds the pictures in an article.json, or in the list of articles. */
function findInJson(json: unknown, path: string, site: string): string[] {
  if (path === 'articles/index.json')
    return (json as { id: string; picture?: object }[]).flatMap(({ id, picture }) => [
      `${site}${id}/`,
      ...listSources(picture).map(src => new URL(src, `${site}articles/${id}/article.json`).href),
    ])
  return path.endsWith('/article.json') ? listSources(json) : []
}

function listSources(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === 'src' || key === 'logo' ? [value] : []) : listSources(value),
  )
}

function visit(node: Node, look: (element: Element) => void): void {
  if ('tagName' in node) look(node)
  for (const child of 'childNodes' in node ? node.childNodes : []) visit(child, look)
}
