import { FILES } from '../../page/addresses.ts'
import { contentSecurityPolicy } from '../contentSecurityPolicy.ts'

/** A year, and that nobody need ask again: for names that change with their content. */
export const FOREVER = 'public, max-age=31536000, immutable'
/** Ask each time, and be told "not modified": for names that stay. */
export const ASK = 'no-cache'

/** What browsers want speculation rules to be called. */
export const SPECULATION = 'application/speculationrules+json'
/** The header by which pages name them. */
export const speculationHeader = (base: string) => `"${base}${FILES.speculation}"`

/**
 * The file `_headers`, which Netlify, Cloudflare Pages and others read: the policy by kind of page, leave for other origins
 * to load what is meant for them, and how long what may be kept.
 * @param base the path that the site is served from, with its slash
 */
export function headersFile(base: string): string {
  const rules: [path: string, headers: Record<string, string>][] = [
    [
      `${base}*`,
      {
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': contentSecurityPolicy(),
        'Speculation-Rules': speculationHeader(base),
      },
    ],
    [`${base}${FILES.speculation}`, { 'Content-Type': SPECULATION }],
    [`${base}*/embed/*`, { '! Content-Security-Policy': '' }],
    [`${base}*/embed/*`, { 'Content-Security-Policy': contentSecurityPolicy({ framed: true }) }],
    [`${base}assets/*`, { 'Cache-Control': FOREVER, 'Access-Control-Allow-Origin': '*' }],
    [`${base}articles/*`, { 'Access-Control-Allow-Origin': '*' }],
    [`${base}newsreel-element.js`, { 'Cache-Control': ASK, 'Access-Control-Allow-Origin': '*' }],
    [`${base}newsreel-frame.js`, { 'Cache-Control': ASK, 'Access-Control-Allow-Origin': '*' }],
  ]
  const lines = ([path, headers]: (typeof rules)[number]) => [
    path,
    ...Object.entries(headers).map(([name, value]) => (value ? `  ${name}: ${value}` : `  ${name}`)),
  ]
  return `${rules.flatMap(lines).join('\n')}\n`
}
