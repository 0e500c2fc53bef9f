import { type DefaultTreeAdapterMap, type ParserError, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** What a file of a site leads to, as it is written there, and what is wrong with the file itself. */
export type Links = { hrefs: string[]; ids: Set<string>; faults: string[] }

/** An element: its name, its attributes, and the text that it begins with, which of a script is all of it. */
export type FoundElement = { name: string; given: Map<string, string>; text: string }

/**
 * Finds what a file leads to, by its kind: everything that a browser, a network, a search engine or a feed reader would
 * fetch.
 * @param path in the site, as "a/index.html"; @param site the absolute address that the site is for
 */
export function linksOf(path: string, text: string, site: string): Links {
  if (path.endsWith('.html')) return inHtml(text, site)
  const links: Links = { hrefs: onSite(text, site), ids: new Set(), faults: [] }
  if (path.endsWith('.json'))
    try {
      links.hrefs.push(...inJson(JSON.parse(text), path, site))
    } catch {
      links.faults.push('is no JSON')
    }
  if (path.endsWith('.css')) for (const [, href = ''] of text.matchAll(/url\(["']?([^"')]+)/g)) links.hrefs.push(href)
  if (path.endsWith('.js'))
    for (const [, href = ''] of text.matchAll(/["'`](\.\.?\/[\w./-]+-[\w-]{8}\.\w+)["'`]/g)) links.hrefs.push(href)
  // The list of what a service worker keeps from the first visit on.
  if (path === 'sw.js') links.hrefs.push(...(text.match(/\bassets\/[\w./-]+-[\w-]{8}\.\w+/g) ?? []))
  if (path.endsWith('.xml') && !/<\/(feed|urlset|sitemapindex)>\n$/.test(text)) links.faults.push('is not whole')
  return links
}

function inHtml(text: string, site: string): Links {
  const faults: string[] = text.endsWith('</html>\n') ? [] : ['is not whole']
  const onParseError = ({ code, startLine }: ParserError) => faults.push(`${code} in line ${startLine}`)
  const links: Links = { hrefs: [], ids: new Set(), faults }
  for (const element of elementsOf(text, onParseError)) look(element, links, site)
  return links
}

/** Every element of a page, in the order of the file. */
export function elementsOf(html: string, onParseError: (error: ParserError) => void = () => {}): FoundElement[] {
  const found: FoundElement[] = []
  visit(parse(html, { onParseError, scriptingEnabled: false }), ({ tagName, attrs, childNodes: [first] }) => {
    const given = new Map(attrs.map(({ name, value }) => [name, value]))
    found.push({ name: tagName, given, text: first && 'value' in first ? first.value : '' })
  })
  return found
}

function look({ name: element, given, text }: FoundElement, { hrefs, ids, faults }: Links, site: string): void {
  const id = given.get('id')
  if (id !== undefined) ids.add(id)
  // Pages for iframes have no ids: their script goes to fragments itself, and leaves the page around alone.
  const anchor = given.get('data-anchor')
  if (anchor !== undefined) ids.add(anchor)
  for (const name of ['href', 'src']) hrefs.push(...(given.has(name) ? [given.get(name) ?? ''] : []))
  for (const file of given.get('srcset')?.split(', ') ?? []) hrefs.push(file.split(' ')[0] ?? '')
  // What a page's script asks for (src/hydrate/start/start.ts).
  for (const name of ['data-modules', 'data-article']) hrefs.push(...(given.get(name)?.split(' ') ?? []))
  const content = given.get('content') ?? ''
  const refresh = given.has('http-equiv') && /^\d+; url=(.*)$/.exec(content)?.[1]
  if (refresh) hrefs.push(refresh)
  else if (element === 'meta') hrefs.push(...onSite(content, site))
  if (!given.get('type')?.endsWith('json') || element !== 'script') return
  try {
    JSON.parse(text)
    hrefs.push(...onSite(text, site))
  } catch {
    faults.push('holds JSON that is none')
  }
}

/** The addresses of the site itself in any text. */
function onSite(text: string, site: string): string[] {
  return text
    .split(site)
    .slice(1)
    .map(rest => site + (/^[^\s"'<>\\]*/.exec(rest)?.[0] ?? '').replaceAll('&amp;', '&'))
}

/** The pictures that an article.json, or the list of articles, names. */
function inJson(json: unknown, path: string, site: string): string[] {
  if (path === 'articles/index.json')
    return (json as { id: string; picture?: object }[]).flatMap(({ id, picture }) => [
      `${site}${id}/`,
      ...sources(picture).map(src => new URL(src, `${site}articles/${id}/article.json`).href),
    ])
  return path.endsWith('/article.json') ? sources(json) : []
}

function sources(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === 'src' || key === 'logo' ? [value] : []) : sources(value),
  )
}

function visit(node: Node, look: (element: Element) => void): void {
  if ('tagName' in node) look(node)
  for (const child of 'childNodes' in node ? node.childNodes : []) visit(child, look)
}
