import type { DraftFigure } from '../draft.ts'
import { field, listAt, numberAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { roleText } from './roleText.ts'

interface Rendition {
  name: string
  href: string
  width?: number
  height?: number
  poi: unknown
}

const MAX_WIDTH = 4000

/** Whether an item is a picture. */
export const isPicture = (item: unknown): boolean => /^(?:picture|graphic)$/.test(stringAt(item, 'type') ?? '')

/** Reads a picture, with Superdesk's point of interest as its focus. */
export function readPicture(item: unknown): DraftFigure {
  const renditions = renditionsOf(item)
  const fitting = renditions.filter(({ width = 0 }) => width <= MAX_WIDTH)
  const best = [...fitting].sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0] ?? renditions[0]
  return {
    type: 'figure',
    ...withoutMissing({
      src: best?.href,
      width: best?.width,
      height: best?.height,
      alt: altOf(item),
      caption: roleText(item, 'description', 'caption', 'text'),
      credit: creditOf(item),
      focus: focusOf(item, renditions),
    }),
  }
}

/** The files of a picture: an object by name in ninjs 1, a list in 2 and 3. */
export function renditionsOf(item: unknown): Rendition[] {
  const found = field(item, 'renditions')
  const entries: [string, unknown][] = Array.isArray(found)
    ? found.map(each => [stringAt(each, 'name') ?? '', each])
    : Object.entries(typeof found === 'object' && found !== null ? found : {})
  return entries.flatMap(([name, each]) => {
    const href = stringAt(each, 'href')
    const type = stringAt(each, 'mimetype') ?? stringAt(each, 'mimeType') ?? stringAt(each, 'contenttype') ?? 'image/'
    if (!href || !type.startsWith('image/')) return []
    const size = withoutMissing({ width: numberAt(each, 'width'), height: numberAt(each, 'height') })
    return [{ name, href, ...size, poi: field(each, 'poi') }]
  })
}

/** Superdesk keeps the alt text of a picture as its text. */
function altOf(item: unknown): string | undefined {
  const described = listAt(item, 'descriptions').find(each => stringAt(each, 'role') === 'alt')
  return (
    stringAt(item, 'alt_text') ??
    stringAt(item, 'altText') ??
    stringAt(described, 'value') ??
    stringAt(item, 'body_text')
  )
}

/** "Ann Lee/Agency" of the byline and whom the picture is from. */
function creditOf(item: unknown): string | undefined {
  const by = stringAt(item, 'byline') ?? stringAt(item, 'bylines', 0, 'value') ?? stringAt(item, 'by')
  const line = stringAt(item, 'creditline') ?? stringAt(item, 'creditLine')
  const from =
    line ?? stringAt(item, 'copyrightholder') ?? stringAt(item, 'copyrightHolder') ?? stringAt(item, 'source')
  if (by === undefined) return from ?? stringAt(item, 'copyrightnotice') ?? stringAt(item, 'copyrightNotice')
  if (from === undefined || by.toLowerCase().includes(from.toLowerCase())) return by
  return from.toLowerCase().includes(by.toLowerCase()) ? from : `${by}/${from}`
}

/** The point of interest: in pixels of a file, or as fractions. */
function focusOf(item: unknown, renditions: Rendition[]): { x: number; y: number } | undefined {
  const files = [...renditions].sort((a, b) => Number(b.name === 'original') - Number(a.name === 'original'))
  for (const { poi, width, height } of [...files, { poi: field(item, 'poi'), width: 1, height: 1 }]) {
    const x = numberAt(poi, 'x')
    const y = numberAt(poi, 'y')
    if (x === undefined || y === undefined) continue
    if (x <= 1 && y <= 1) return { x, y }
    if (width && height && x <= width && y <= height) return { x: x / width, y: y / height }
  }
  return undefined
}
