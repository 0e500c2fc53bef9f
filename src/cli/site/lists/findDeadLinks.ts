import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { decodeUri } from '../../../article/names/decodeUri.ts'
import type { SiteLook } from '../../../render/look/look.ts'

/** An address elsewhere: on another server, at the server's root, above the site, or on the same page. */
const ELSEWHERE = /^(?:[a-z][\w+.-]*:|[/#?]|\.\.)/i

/**
 * Finds the links of the header and the footer that lead to no page of the site, as messages. Other links may lead to
 * pages that Newsreel does not know.
 * @param out the folder of the site, after it was built
 */
export function findDeadLinks(out: string, { header = [], footer = [] }: SiteLook): string[] {
  const hasPage = (href: string) => {
    const address = href.replace(/[?#].*$/s, '')
    const path = join(out, decodeUri(address) ?? address)
    return [path.endsWith('/') ? join(path, 'index.html') : path, `${path}.html`].some(file => existsSync(file))
  }
  const findIn = (place: string, links: { href: string }[]) =>
    links.flatMap(({ href }) =>
      ELSEWHERE.test(href) || hasPage(href)
        ? []
        : `The ${place} links to "${href}", which is no page of the site: put it into the folder of --static, or correct "href".`,
    )
  return [...findIn('header', header), ...findIn('footer', footer)]
}
