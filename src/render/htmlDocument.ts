import { getTextAttributes } from '../i18n/writing.ts'
import { basePath } from './addresses.ts'
import { documentShell, type FirstFiles, firstScript, sharedHead } from './documentShell.ts'
import { scriptHead } from './look/lookHead.ts'
import { renderFooter } from './look/siteLinks.ts'
import type { Site } from './site.ts'

/**
 * A page of a site that is no article.
 * @param parts.lang the language of the text, as "ar-EG"; its direction follows from it
 * @param parts.head title, description …, as HTML
 * @param parts.body as HTML
 * @param files the files that it loads before it is painted
 */
export function htmlDocument(
  site: Site,
  parts: { lang: string; head: string; body: string },
  files: FirstFiles,
): string {
  const { lang, head, body } = parts
  const base = basePath(site)
  const look = site.look && { look: site.look, base }
  const shared = sharedHead({ ...files, icon: `${base}favicon.svg`, look })
  const first = [firstScript(files, lang), shared, scriptHead(look)].filter(Boolean).join('\n')
  const { start, end } = documentShell(getTextAttributes(lang), `${first}\n${head}`)
  const footer = renderFooter(site)
  return `${start}${body}\n${footer && `${footer}\n`}${end}`
}
