/** How the page writes: what its own content keeps inside a reader, where everything else is written our way. */
const INHERITED = [
  'color',
  'color-scheme',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-transform',
  'word-spacing',
]

/** From which difference of lightness (0 to 1) the page's text needs the page's background to be read on. */
const OTHER_THEME = 0.4

/**
 * Gives content of the page in a reader the page's own font and colours, and its background where the reader is light
 * on a dark page or dark on a light one. Follows the page when it changes its theme.
 * @returns stops following
 */
export function wearPageStyle(content: HTMLElement): () => void {
  const apply = () => wear(content)
  apply()
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', apply)
  // Pages switch themes by an attribute there.
  const observer = new MutationObserver(apply)
  for (const each of [document.documentElement, document.body]) observer.observe(each, { attributes: true })
  return () => {
    scheme.removeEventListener('change', apply)
    observer.disconnect()
  }
}

function wear(content: HTMLElement): void {
  const reader = content.closest('.newsreel')
  const around = reader && elementAround(reader)
  if (!around) return
  const style = getComputedStyle(around)
  for (const name of INHERITED) content.style.setProperty(name, style.getPropertyValue(name))
  const background = backgroundOf(around) ?? (lightnessOf(style.color) > 0.5 ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)')
  const isOther =
    Math.abs(lightnessOf(background) - lightnessOf(getComputedStyle(reader).backgroundColor)) > OTHER_THEME
  content.style.backgroundColor = isOther ? background : ''
}

/** The page's element around a reader: the custom element, else what the reader is drawn into. */
function elementAround(reader: Element): Element | null {
  const root = reader.getRootNode()
  return root instanceof ShadowRoot && root.host.localName === 'newsreel-reader' ? root.host : reader.parentElement
}

function backgroundOf(start: Element): string | null {
  for (let each: Element | null = start; each; each = parentOf(each)) {
    const { backgroundColor } = getComputedStyle(each)
    if (!/^(transparent|.*[,/] ?0\))$/.test(backgroundColor)) return backgroundColor
  }
  return null
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** The lightness of a computed colour, 0 (black) to 1 (white); colours of other spaces than sRGB count as light. */
function lightnessOf(color: string): number {
  const [red, green, blue] = color.startsWith('rgb') ? (color.match(/[\d.]+/g) ?? []).map(Number) : []
  if (red === undefined || green === undefined || blue === undefined) return 1
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}
