import { type Attributes, tag } from '../html.ts'
import type { SiteLook } from './look.ts'

/** The look of a page, and the path that the site is served from, with its slash. */
export type PageLook = { look: SiteLook; base: string }

/** The path of an address of the configuration: relative ones start from the site. */
export const toPath = (href: string, base: string): string =>
  /^(?:[a-z][\w+.-]*:|[/#])/i.test(href) ? href : base + href

/** --newsreel-paper of tokens.css, by day and in the dark. */
export const PAPER = { light: '#fbf9f5', dark: '#14161a' }

/** Creates the elements of a head that depend on the colours of the site. */
export function colourHead(page?: PageLook): string[] {
  const { scheme, paper = PAPER } = page?.look ?? {}
  const themeColour = (name: 'light' | 'dark') =>
    tag('meta', {
      name: 'theme-color',
      content: paper[name],
      media: scheme ? undefined : `(prefers-color-scheme: ${name})`,
    })
  return [
    tag('meta', { name: 'color-scheme', content: scheme ?? 'light dark' }),
    ...(scheme ? [themeColour(scheme)] : [themeColour('light'), themeColour('dark')]),
    // A build recognizes its own pages by this element, whatever their colours are (isOwnFile.ts).
    ...(page ? [tag('meta', { name: 'generator', content: 'Newsreel' })] : []),
  ]
}

/** Creates the elements of a head that load the fonts and colours of the site, after its style sheets. */
export function themeHead({ look, base }: PageLook): string {
  const preloads = (look.preloads ?? []).map(({ file, type }) =>
    tag('link', { rel: 'preload', as: 'font', type, href: base + file, crossorigin: true }),
  )
  const theme = look.theme ? [tag('link', { rel: 'stylesheet', href: base + look.theme })] : []
  return [...preloads, ...theme].join('')
}

/**
 * Creates the script elements of the site's configuration.
 * @param isEmbed whether the page is for iframes on other pages
 */
export function scriptHead(page: PageLook | undefined, isEmbed = false): string {
  if (!page) return ''
  const scripts = (page.look.scripts ?? []).filter(({ isInEmbeds }) => isInEmbeds || !isEmbed)
  return scripts.map(({ attributes }) => tag('script', toAttributes(attributes, page.base))).join('\n')
}

const toAttributes = (attributes: Record<string, string>, base: string): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      name === 'src' ? toPath(value, base) : value === '' ? true : value,
    ]),
  )
