import { PAPER } from '../../render/look/lookHead.ts'
import type { ColoursConfig } from './configSchema.ts'

export type SchemeName = 'light' | 'dark'
/** The colours of a scheme, as #8899aa. */
export type Colours = Required<ColoursConfig>

/** The colours of the reader (src/reader/tokens.css). */
export const OWN_COLOURS: Record<SchemeName, Colours> = {
  light: { paper: PAPER.light, ink: '#17191d', muted: '#5d6067', line: '#e2ddd3', accent: '#a8281e', stage: '#ece7dd' },
  dark: { paper: PAPER.dark, ink: '#ece9e2', muted: '#a3a29c', line: '#2c2f36', accent: '#f08a75', stage: '#0c0d10' },
}

/** The contrast that text needs (WCAG 2.2, 1.4.3). */
export const MIN_CONTRAST = 4.5

/** Completes the colours of a scheme: grey text, lines and the stage of pictures follow from paper and ink. */
export function completeColours(config: ColoursConfig = {}, scheme: SchemeName): Colours {
  const own = OWN_COLOURS[scheme]
  const colours = Object.fromEntries(Object.entries(config).map(([name, colour]) => [name, toLongForm(colour)]))
  const { paper = own.paper, ink = own.ink } = colours as ColoursConfig
  const isOwn = paper === own.paper && ink === own.ink
  const derived = isOwn
    ? own
    : {
        muted: findMuted(ink, paper),
        line: mix(ink, paper, 0.14),
        stage: scheme === 'light' ? mix(ink, paper, 0.07) : mix('#000000', paper, 0.4),
      }
  return { ...own, ...derived, paper, ink, ...colours }
}

/** The lightest mixture of ink and paper that is still easy to read. */
function findMuted(ink: string, paper: string): string {
  const shares = [0.62, 0.68, 0.74, 0.8, 0.86, 0.92]
  return shares.map(share => mix(ink, paper, share)).find(each => getContrast(each, paper) >= MIN_CONTRAST + 0.6) ?? ink
}

/** A white picture under the words of a cover (0.74 of #0a0b0e over white). */
const SCRIM = '#4a4a4d'

/** Lightens an accent colour until it can be read on any picture. */
export function brighten(accent: string): string {
  const shares = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]
  return shares.map(share => mix(accent, '#ffffff', share)).find(each => getContrast(each, SCRIM) >= 5) ?? '#ffffff'
}

/** The ratio of the contrast between two colours: 1 to 21. */
export function getContrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [getLuminance(a), getLuminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

function getLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = toChannels(colour).map(channel => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(a: string, b: string, share: number): string {
  const other = toChannels(b)
  const channels = toChannels(a).map((channel, i) => Math.round(channel * share + (other[i] ?? 0) * (1 - share)))
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`
}

const toChannels = (colour: string) =>
  [1, 3, 5].map(start => Number.parseInt(toLongForm(colour).slice(start, start + 2), 16))

/** "#89a" → "#8899aa" */
const toLongForm = (colour: string) =>
  (colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour).toLowerCase()
