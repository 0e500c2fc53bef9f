import { type DefaultTreeAdapterMap, type ParserError, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** What a file of a site leads to, as it is written there, and what is wrong with the file itself. */
export type Links = { hrefs: string[]; ids: Set<string>; faults: string[] }

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
  if (path.endsWith('.xml') && !/<\/(feed|urlset|sitemapindex)>\n$/.test(text)) links.faults.push('is not whole')
  return links
}

function inHtml(text: string, site: string): Links {
  const faults: string[] = text.endsWith('</html>\n') ? [] : ['is not whole']
  const onParseError = ({ code, startLine }: ParserError) => faults.push(`${code} in line ${startLine}`)
  const links: Links = { hrefs: [], ids: new Set(), faults }
  visit(parse(text, { onParseError, scriptingEnabled: false }), element => look(element, links, site))
  return links
}

function look(element: Element, { hrefs, ids, faults }: Links, site: string): void {
  const given = new Map(element.attrs.map(({ name, value }) => [name, value]))
  const id = given.get('id')
  if (id !== undefined) ids.add(id)
  for (const name of ['href', 'src']) hrefs.push(...(given.has(name) ? [given.get(name) ?? ''] : []))
  for (const file of given.get('srcset')?.split(', ') ?? []) hrefs.push(file.split(' ')[0] ?? '')
  const content = given.get('content') ?? ''
  const refresh = given.has('http-equiv') && /^\d+; url=(.*)$/.exec(content)?.[1]
  if (refresh) hrefs.push(refresh)
  else if (element.tagName === 'meta') hrefs.push(...onSite(content, site))
  if (!given.get('type')?.endsWith('json') || element.tagName !== 'script') return
  const [json] = element.childNodes
  const data = json && 'value' in json ? json.value : ''
  try {
    JSON.parse(data)
    hrefs.push(...onSite(data, site))
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
