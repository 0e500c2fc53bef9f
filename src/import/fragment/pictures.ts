import type { DraftFigure } from '../draft.ts'
import { nameOf } from './elements.ts'
import { isAdvert } from './ornaments.ts'
import { isSamePicture } from './samePicture.ts'

/** Smaller pictures are icons or count visits. In pixels. */
const MIN_SIZE = 50
/** Larger files than this are not needed: screens are smaller. In pixels. */
const MAX_WIDTH = 2400

/** Attributes that hold the real address while a page waits to load a picture; the best first. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-orig-file', 'data-large-file', 'data-full-src']
const PLACEHOLDER_NAMES =
  'placeholder|blank|spacer|pixel|transparent|1x1|loading|loader|lazy|dummy|empty|fallback|grey|gray'
const PLACEHOLDER = new RegExp(`(?:^|[\\W_])(?:${PLACEHOLDER_NAMES})[\\w-]{0,60}\\.(?:gif|png|svg|jpe?g|webp)\\b`, 'i')

/** Drawings in this format are icons. */
const SVG = /\.svg(?:$|[?#])/i

/** Elements of sites' own that show a picture, such as `<amp-img>`: named so, and with the picture's address. */
const OWN_ELEMENT = /^[a-z]+(?:-[a-z0-9]+)*-?(?:img|image|picture)(?:-[a-z0-9]+)*$/

/** True for elements that show a picture: `<img>`, or an element of the site's own with its address. */
export function isPictureElement(element: Element): boolean {
  const name = nameOf(element)
  if (name === 'img') return true
  if (!name.includes('-') || !OWN_ELEMENT.test(name)) return false
  return ['src', 'data-src', 'srcset', 'data-srcset'].some(attribute => element.hasAttribute(attribute))
}

/**
 * Reads a picture: its address, size and alt text. Returns null for icons, adverts and pictures that count visits. A
 * picture whose address is not known has no `src`.
 * @param hasDataPictures as in FragmentOptions
 */
export function readPicture(img: Element, hasDataPictures = false): DraftFigure | null {
  const width = pixels(img, 'width') ?? pixels(img, 'data-width')
  const height = pixels(img, 'height') ?? pixels(img, 'data-height')
  if (isTiny(img, width, height)) return null
  const address = pictureAddress(img)
  const whole = address === undefined ? undefined : linkedPicture(img, address)
  const src = whole ?? address ?? (hasDataPictures ? dataAddress(img) : undefined)
  const alt = words(img, 'alt', 'data-alt', 'data-alt-text')
  if (isAdvert(src ?? '', alt)) return null
  if (src === undefined && (!alt || SVG.test(img.getAttribute('src') ?? ''))) return null
  const hasSize = width !== undefined && height !== undefined && whole === undefined
  const caption = words(img, 'data-caption')
  const credit = words(img, 'data-credit', 'data-copyright', 'data-source', 'data-photographer')
  return {
    type: 'figure',
    ...(src !== undefined && { src }),
    ...(hasSize && { width, height }),
    ...(alt && { alt }),
    ...(caption && !/[<>]/.test(caption) && { caption }),
    ...(credit && !/[<>]|^https?:/.test(credit) && { credit }),
  }
}

/** The text of the first attribute that has one. */
function words(element: Element, ...attributes: string[]): string {
  const texts = attributes.map(name => element.getAttribute(name)?.replace(/\s+/g, ' ').trim() ?? '')
  return texts.find(text => text !== '') ?? ''
}

/** True for a picture that is an icon in a line of text, such as an emoji: its alt text stands for it. */
export function isEmoji(img: Element): boolean {
  const alt = img.getAttribute('alt') ?? ''
  return alt.length <= 12 && /\p{Extended_Pictographic}/u.test(alt) && !/\p{L}/u.test(alt)
}

/** The address of the picture's best file, or undefined if only placeholders are named. */
export function pictureAddress(img: Element): string | undefined {
  const candidates: string[] = []
  const parent = img.parentNode as Element | null
  const sources =
    parent && nameOf(parent) === 'picture' ? [...parent.children].filter(at => nameOf(at) === 'source') : []
  for (const name of ['srcset', ...lazySets(img), 'imagesrcset']) {
    const best = largest(img.getAttribute(name))
    if (best !== undefined) candidates.push(best)
  }
  for (const name of LAZY) candidates.push(img.getAttribute(name) ?? '')
  for (const { name, value } of [...img.attributes]) {
    if (/^data-.*(?:src|url|original|image|img)/i.test(name) && !/srcset|alt|title|thumb|id$/i.test(name))
      candidates.push(value)
  }
  const src = img.getAttribute('src') ?? ''
  const atSources = candidates.length
  for (const source of sources) {
    for (const name of ['srcset', ...lazySets(source)]) candidates.push(largest(source.getAttribute(name)) ?? '')
  }
  // The plain address comes before files for other formats, but after those that lazy loading will put in its place.
  candidates.splice(atSources, 0, src)
  return candidates.map(address => address.trim()).find(isPicture)
}

/** The larger file of a picture that is linked to it: `<a href="pier.jpg"><img src="pier-150x150.jpg"></a>`. */
function linkedPicture(img: Element, src: string): string | undefined {
  const href = img.closest('a[href]')?.getAttribute('href')?.trim() ?? ''
  const isFile = /\.(?:jpe?g|png|webp|avif)(?:$|[?#])/i.test(href) && isPicture(href) && href !== src
  return isFile && isSamePicture({ type: 'figure', src }, { type: 'figure', src: href }) ? href : undefined
}

const dataAddress = (img: Element): string | undefined => {
  const src = img.getAttribute('src')?.trim() ?? ''
  return /^data:image\//i.test(src) ? src : undefined
}

/** Attributes such as `data-srcset` and `data-lazy-srcset`. */
const lazySets = (element: Element): string[] =>
  [...element.attributes].map(({ name }) => name).filter(name => /^data-.*srcset$/i.test(name))

/** The file of a `srcset` that is the widest up to MAX_WIDTH. */
function largest(srcset: string | null): string | undefined {
  if (!srcset || srcset.length > 20_000) return undefined
  let best: { address: string; size: number } | undefined
  const parts = srcset.trim().split(/\s+/)
  for (let at = 0, next = ''; at < parts.length || next !== ''; ) {
    const part = next || (parts[at++] as string)
    next = ''
    const address = part.replace(/^,+|,+$/g, '')
    let size = 1
    // Addresses may contain commas. Only a comma at their end, or after their descriptor, separates them.
    if (!part.endsWith(',') && at < parts.length) {
      const [, descriptor = '', rest = ''] = /^([\d.]*[wxh]?),?(.*)$/.exec(parts[at++] as string) ?? []
      size = Number.parseFloat(descriptor) || 1
      next = rest
    }
    if (isPicture(address) && (!best || (size > best.size && size <= MAX_WIDTH))) best = { address, size }
  }
  return best?.address
}

function isPicture(address: string): boolean {
  if (address === '' || /^(?:data|blob|about|javascript):/i.test(address)) return false
  if (/[{}\s<>]/.test(address.trim()) || PLACEHOLDER.test(address)) return false
  return /[/.]/.test(address) && !SVG.test(address)
}

function isTiny(img: Element, width: number | undefined, height: number | undefined): boolean {
  if (width !== undefined && width < MIN_SIZE && (height === undefined || height < MIN_SIZE)) return true
  if (width === undefined && height !== undefined && height < MIN_SIZE) return true
  return /(?:^|[\s_-])(?:icon|emoji|avatar|logo|spinner)(?:$|[\s_-])/i.test(img.getAttribute('class') ?? '')
}

function pixels(img: Element, name: string): number | undefined {
  const text = img.getAttribute(name)?.trim() ?? ''
  const value = /^\d+(?:\.\d+)?(?:px)?$/.test(text) ? Math.round(Number.parseFloat(text)) : 0
  return value > 0 && value < 100_000 ? value : undefined
}
