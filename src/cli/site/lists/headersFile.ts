import { FILES } from '../../../render/addresses.ts'
import { contentSecurityPolicy } from '../../serve/contentSecurityPolicy.ts'

/** A year, and that nobody need ask again: for names that change with their content. */
export const FOREVER = 'public, max-age=31536000, immutable'
/** Ask each time, and be told "not modified": for names that stay. */
export const ASK = 'no-cache'

/** What browsers want speculation rules to be called. */
export const SPECULATION = 'application/speculationrules+json'
/** The header by which pages name them. */
export const speculationHeader = (base: string) => `"${base}${FILES.speculation}"`

/**
 * The file `_headers`, which Netlify, Cloudflare Pages and others read: the policy by kind of page, leave for other
 * origins to load what is meant for them, and how long what may be kept. A path has one `*` at most, or Cloudflare
 * takes none of it, and no header of a path is set by two rules: hosts differ in what they make of that.
 * @param base the path that the site is served from, with its slash
 * @param pictures whether pictures were made: then all their names change with their content
 */
export function headersFile(base: string, pictures: boolean): string {
  const policy = { 'Content-Security-Policy': contentSecurityPolicy() }
  const pages = ['', ...Object.values(FILES).filter(name => name.endsWith('.html')), ':id/', ':id/s/:section/']
  const rules: [path: string, headers: Record<string, string>][] = [
    [
      `${base}*`,
      {
        'X-Content-Type-Options': 'nosniff',
        'Speculation-Rules': speculationHeader(base),
      },
    ],
    [`${base}${FILES.speculation}`, { 'Content-Type': SPECULATION }],
    ...pages.map((page): (typeof rules)[number] => [base + page, policy]),
    [`${base}:id/embed/`, { 'Content-Security-Policy': contentSecurityPolicy({ framed: true }) }],
    [`${base}assets/*`, { 'Cache-Control': FOREVER, 'Access-Control-Allow-Origin': '*' }],
    [`${base}articles/*`, { 'Access-Control-Allow-Origin': '*' }],
    [`${base}articles/:id/article.*.json`, { 'Cache-Control': FOREVER }],
    ...(pictures ? [[`${base}articles/:id/images/*`, { 'Cache-Control': FOREVER }] as (typeof rules)[number]] : []),
    [`${base}newsreel-element.js`, { 'Cache-Control': ASK, 'Access-Control-Allow-Origin': '*' }],
    [`${base}newsreel-frame.js`, { 'Cache-Control': ASK, 'Access-Control-Allow-Origin': '*' }],
  ]
  const lines = ([path, headers]: (typeof rules)[number]) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]
  return `${rules.flatMap(lines).join('\n')}\n`
}
