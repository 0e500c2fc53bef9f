import { brighten, completeColours } from './colours.ts'
import type { Config, FontConfig } from './configSchema.ts'

/** The fonts that stand in for those of a configuration. */
const FALLBACKS = {
  text: '"Iowan Old Style", Charter, Georgia, "Noto Serif", serif',
  interface: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
}
const FORMATS: Record<string, string> = { '.woff2': 'woff2', '.woff': 'woff', '.ttf': 'truetype', '.otf': 'opentype' }

/** A font of the configuration with the names of its files in the site's folder of assets. */
export type ThemeFont = FontConfig & { names: string[] }

/**
 * Creates the style sheet of a configuration: tokens and font faces. It lies in the folder of the font files.
 * @param theme the publisher's own tokens
 */
export function createThemeCss(
  { colours, scheme }: Pick<Config, 'colours' | 'scheme'>,
  fonts: { text?: ThemeFont | undefined; interface?: ThemeFont | undefined },
  theme: string,
): string {
  const tokens: string[] = []
  if (colours) {
    const [light, dark] = [completeColours(colours.light, 'light'), completeColours(colours.dark, 'dark')]
    for (const name of ['paper', 'ink', 'muted', 'line', 'accent', 'stage'] as const)
      tokens.push(`--newsreel-${name}:light-dark(${light[name]},${dark[name]})`)
    const accent = colours.dark?.accent ?? colours.light?.accent
    if (accent) tokens.push(`--newsreel-bright:${brighten(accent)}`)
  }
  if (scheme) tokens.push(`--newsreel-scheme:${scheme}`, `color-scheme:${scheme}`)
  if (fonts.text) tokens.push(`--newsreel-font:${createStack(fonts.text, FALLBACKS.text)}`)
  // Our sizes are those for Newsreader, whose letters are small (page.css).
  if (fonts.text || theme.includes('--newsreel-font')) tokens.push('--text-scale:1')
  if (fonts.interface) tokens.push(`--newsreel-ui-font:${createStack(fonts.interface, FALLBACKS.interface)}`)
  const faces = [fonts.text, fonts.interface].flatMap(font => (font ? createFaces(font) : []))
  return [...faces, tokens.length ? `:root{${tokens.join(';')}}` : '', theme.trim()].filter(Boolean).join('\n')
}

const createStack = ({ family, fallback }: FontConfig, ours: string) => `"${family}", ${fallback ?? ours}`

/** The font replaces no text that is being read: it is shown once it is cached (`optional`), unless configured. */
function createFaces({ family, files = [], names, display = 'optional' }: ThemeFont): string[] {
  return files.map(({ src, weight = '400', style = 'normal' }, i) => {
    const format = FORMATS[/\.\w+$/.exec(src.toLowerCase())?.[0] ?? '']
    const source = `url(${names[i]})${format ? ` format("${format}")` : ''}`
    const face = [`font-family:"${family}"`, `src:${source}`, `font-weight:${weight}`, `font-style:${style}`]
    return `@font-face{${[...face, `font-display:${display}`].join(';')}}`
  })
}
