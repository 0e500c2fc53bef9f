import { basePath } from '../addresses.ts'
import { escapeText, tag } from '../html.ts'
import type { Site } from '../site.ts'
import { toPath } from './lookHead.ts'

type Link = { text: string; href: string }

/** Renders a list of links; "" without any. */
export function renderLinks(links: readonly Link[] | undefined, base: string): string {
  if (!links?.length) return ''
  const items = links.map(({ text, href }) =>
    tag('li', {}, tag('a', { class: 'nav-link', href: toPath(href, base) }, escapeText(text))),
  )
  return tag('ul', { class: 'nav-links' }, items.join(''))
}

/** Renders what stands below the pages of a site that are no article; "" if the configuration has nothing. */
export function renderFooter(site: Site): string {
  const { look } = site
  const links = renderLinks(look?.footer, basePath(site))
  const text = look?.footerText ? tag('p', {}, escapeText(look.footerText)) : ''
  return links || text ? tag('footer', { class: 'site-footer' }, text + links) : ''
}

/** Renders the name of a site: its logo, if it has one. */
export function renderSiteName(site: Site): string {
  const { look, name } = site
  if (!look?.logo) return escapeText(name)
  const { file, dark, width, height } = look.logo
  const base = basePath(site)
  const image = tag('img', { class: 'site-logo', src: base + file, alt: name, width, height })
  if (!dark) return image
  return tag(
    'picture',
    {},
    tag('source', { media: '(prefers-color-scheme: dark)', srcset: base + dark, width, height }) + image,
  )
}
