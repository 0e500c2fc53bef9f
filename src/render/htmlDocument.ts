import { getTextAttributes } from '../i18n/writing.ts'
import { basePath } from './addresses.ts'
import { documentShell, sharedHead } from './documentShell.ts'
import { scriptHead } from './look/lookHead.ts'
import { renderFooter } from './look/siteLinks.ts'
import type { Site } from './site.ts'

/**
 * A page of a site that is no article.
 * @param parts.lang the language of the text, as "ar-EG"; its direction follows from it
 * @param parts.head title, description …, as HTML
 * @param parts.body as HTML
 * @param parts.styles the addresses of its style sheets, in their order
 */
export function htmlDocument(
  site: Site,
  parts: { lang: string; head: string; body: string; styles: readonly string[] },
): string {
  const { lang, head, body, styles } = parts
  const base = basePath(site)
  const look = site.look && { look: site.look, base }
  const files = [sharedHead({ icon: `${base}favicon.svg`, styles, look }), scriptHead(look)].filter(Boolean).join('\n')
  const { start, end } = documentShell(getTextAttributes(lang), `${files}\n${head}`)
  const footer = renderFooter(site)
  return `${start}${body}\n${footer && `${footer}\n`}${end}`
}
