import { SITE_FILES } from '../../../render/addresses.ts'
import { contentSecurityPolicy, type PolicySources } from '../../serve/contentSecurityPolicy.ts'
import { signHeaders } from '../staticFiles/signHeaders.ts'

/** Cache for a year, without revalidation: for files whose name changes with their content. */
export const CACHE_FOREVER = 'public, max-age=31536000, immutable'
/** Revalidate on each use: for files that keep their name. */
export const REVALIDATE = 'no-cache'

/** The later pages of the front page, and those of topics. The page of all topics matches `:id/`. */
const LIBRARY_PAGES = ['page/:number/', 'topic/:topic/', 'topic/:topic/page/:number/']

/** The Content-Type that browsers require for speculation rules. */
export const SPECULATION_TYPE = 'application/speculationrules+json'
/** The value of the Speculation-Rules header of pages. */
export const speculationHeader = (base: string) => `"${base}${SITE_FILES.speculation}"`

/**
 * Creates the file `_headers` for Netlify, Cloudflare Pages and others: the security policy by kind of page, CORS
 * headers, and how long files may be cached. A path has one `*` at most, or Cloudflare ignores the whole rule. No two
 * rules set the same header of a path: hosts differ in how they merge them.
 * @param base the path that the site is served from, with its slash
 * @param pictures whether pictures were encoded: then their names change with their content
 * @param sources what the policy must allow for the publisher's scripts
 * @param hasSearch whether lists have a search field, whose index runs as WebAssembly
 */
export function createHeadersFile(
  base: string,
  pictures: boolean,
  sources: { pages?: PolicySources; embeds?: PolicySources } = {},
  hasSearch = false,
): string {
  const policy = { 'Content-Security-Policy': contentSecurityPolicy({ sources: sources.pages }) }
  const listPolicy = {
    'Content-Security-Policy': contentSecurityPolicy({ sources: sources.pages, runsWasm: hasSearch }),
  }
  const lists = ['', ...LIBRARY_PAGES]
  const pages = [...Object.values(SITE_FILES).filter(name => name.endsWith('.html')), ':id/', ':id/s/:section/']
  const rules: [path: string, headers: Record<string, string>][] = [
    [
      `${base}*`,
      {
        'X-Content-Type-Options': 'nosniff',
        'Speculation-Rules': speculationHeader(base),
      },
    ],
    [`${base}${SITE_FILES.speculation}`, { 'Content-Type': SPECULATION_TYPE }],
    ...lists.map((page): (typeof rules)[number] => [base + page, listPolicy]),
    ...pages.map((page): (typeof rules)[number] => [base + page, policy]),
    [
      `${base}:id/embed/`,
      { 'Content-Security-Policy': contentSecurityPolicy({ isFrameable: true, sources: sources.embeds }) },
    ],
    [`${base}assets/*`, { 'Cache-Control': CACHE_FOREVER, 'Access-Control-Allow-Origin': '*' }],
    [`${base}articles/*`, { 'Access-Control-Allow-Origin': '*' }],
    [`${base}articles/:id/article.*.json`, { 'Cache-Control': CACHE_FOREVER }],
    ...(pictures
      ? [[`${base}articles/:id/images/*`, { 'Cache-Control': CACHE_FOREVER }] as (typeof rules)[number]]
      : []),
    [`${base}newsreel-element.js`, { 'Cache-Control': REVALIDATE, 'Access-Control-Allow-Origin': '*' }],
    [`${base}newsreel-frame.js`, { 'Cache-Control': REVALIDATE, 'Access-Control-Allow-Origin': '*' }],
  ]
  const toLines = ([path, headers]: (typeof rules)[number]) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]
  const text = `${rules.flatMap(toLines).join('\n')}\n`
  return sources.pages ? signHeaders(text) : text
}
