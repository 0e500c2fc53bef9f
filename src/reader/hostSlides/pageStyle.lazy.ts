/** The text styles that host content takes from the page instead of the reader. */
const TEXT_PROPERTIES = [
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

/** The maximum difference between the lightness (0 to 1) of two backgrounds on which the same text is readable. */
const MAX_LIGHTNESS_DIFFERENCE = 0.4

/**
 * Gives host content in a reader the page's own font and colours. Also gives it the page's background if the reader is
 * light on a dark page or dark on a light one. Follows the page when it changes its theme.
 * @returns a function that stops following
 */
export function applyPageStyle(content: HTMLElement): () => void {
  const update = () => copyPageStyle(content)
  update()
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', update)
  // Pages switch themes by an attribute of these elements.
  const observer = new MutationObserver(update)
  for (const each of [document.documentElement, document.body]) observer.observe(each, { attributes: true })
  return () => {
    scheme.removeEventListener('change', update)
    observer.disconnect()
  }
}

function copyPageStyle(content: HTMLElement): void {
  const reader = content.closest('.newsreel')
  const parent = reader && findPageParent(reader)
  if (!parent) return
  const style = getComputedStyle(parent)
  for (const name of TEXT_PROPERTIES) content.style.setProperty(name, style.getPropertyValue(name))
  const background = findBackground(parent) ?? (getLightness(style.color) > 0.5 ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)')
  const difference = Math.abs(getLightness(background) - getLightness(getComputedStyle(reader).backgroundColor))
  content.style.backgroundColor = difference > MAX_LIGHTNESS_DIFFERENCE ? background : ''
}

/** The page's element around a reader: the custom element, else the reader's parent. */
function findPageParent(reader: Element): Element | null {
  const root = reader.getRootNode()
  return root instanceof ShadowRoot && root.host.localName === 'newsreel-reader' ? root.host : reader.parentElement
}

/** The background colour behind an element; null if all are transparent. */
function findBackground(start: Element): string | null {
  for (let each: Element | null = start; each; each = getParent(each)) {
    const { backgroundColor } = getComputedStyle(each)
    if (!/^(transparent|.*[,/] ?0\))$/.test(backgroundColor)) return backgroundColor
  }
  return null
}

/** The parent of an element, across the boundary of a shadow root. */
function getParent(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** The lightness of a computed colour, 0 (black) to 1 (white). Colours outside sRGB count as white. */
function getLightness(color: string): number {
  const [red, green, blue] = color.startsWith('rgb') ? (color.match(/[\d.]+/g) ?? []).map(Number) : []
  if (red === undefined || green === undefined || blue === undefined) return 1
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}
