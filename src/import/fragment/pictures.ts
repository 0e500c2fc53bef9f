import type { DraftFigure } from '../draft.ts'
import { nameOf } from './elements.ts'

/** Smaller pictures are icons or count visits. In pixels. */
const MIN_SIZE = 50
/** Larger files than this are not needed: screens are smaller. In pixels. */
const MAX_WIDTH = 2400

/** Attributes that hold the real address while a page waits to load a picture; the best first. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-orig-file', 'data-large-file', 'data-full-src']
const PLACEHOLDER_NAMES =
  'placeholder|blank|spacer|pixel|transparent|1x1|loading|loader|lazy|dummy|empty|fallback|grey|gray'
const PLACEHOLDER = new RegExp(`(?:^|[\\W_])(?:${PLACEHOLDER_NAMES})[\\w-]{0,60}\\.(?:gif|png|svg|jpe?g|webp)\\b`, 'i')

/**
 * Reads a picture: its address, size and alt text. Returns null for icons and pictures that count visits. A picture
 * whose address is not known has no `src`.
 * @param hasDataPictures as in FragmentOptions
 */
export function readPicture(img: Element, hasDataPictures = false): DraftFigure | null {
  const width = pixels(img, 'width')
  const height = pixels(img, 'height')
  if (isTiny(img, width, height)) return null
  const src = pictureAddress(img) ?? (hasDataPictures ? dataAddress(img) : undefined)
  const alt = img.getAttribute('alt')?.replace(/\s+/g, ' ').trim()
  if (src === undefined && !alt) return null
  const hasSize = width !== undefined && height !== undefined
  return {
    type: 'figure',
    ...(src !== undefined && { src }),
    ...(hasSize && { width, height }),
    ...(alt && { alt }),
  }
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
  for (const name of ['srcset', 'data-srcset', 'data-lazy-srcset', 'imagesrcset']) {
    const best = largest(img.getAttribute(name))
    if (best !== undefined) candidates.push(best)
  }
  for (const name of LAZY) candidates.push(img.getAttribute(name) ?? '')
  for (const { name, value } of [...img.attributes]) {
    if (/^data-.*(?:src|url|original|image|img)/i.test(name) && !/srcset|alt|title|thumb/i.test(name))
      candidates.push(value)
  }
  const src = img.getAttribute('src') ?? ''
  for (const source of sources) {
    for (const name of ['srcset', 'data-srcset']) candidates.push(largest(source.getAttribute(name)) ?? '')
  }
  // The plain address comes before files for other formats, but after those that lazy loading will put in its place.
  candidates.splice(candidates.length - 2 * sources.length, 0, src)
  return candidates.map(address => address.trim()).find(isPicture)
}

const dataAddress = (img: Element): string | undefined => {
  const src = img.getAttribute('src')?.trim() ?? ''
  return /^data:image\//i.test(src) ? src : undefined
}

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
  return /[/.]/.test(address)
}

function isTiny(img: Element, width: number | undefined, height: number | undefined): boolean {
  if (width !== undefined && width < MIN_SIZE && (height === undefined || height < MIN_SIZE)) return true
  if (width === undefined && height !== undefined && height < MIN_SIZE) return true
  return /(?:^|[\s_-])(?:icon|emoji|avatar|logo|spinner)(?:$|[\s_-])/i.test(img.getAttribute('class') ?? '')
}

function pixels(img: Element, name: 'width' | 'height'): number | undefined {
  const text = img.getAttribute(name)?.trim() ?? ''
  const value = /^\d+(?:\.\d+)?(?:px)?$/.test(text) ? Math.round(Number.parseFloat(text)) : 0
  return value > 0 && value < 100_000 ? value : undefined
}
