import type { DraftFigure } from '../draft.ts'
import { field, listAt, numberAt, stringAt, withoutMissing } from '../shared/fields.ts'

/** Reads an image of ANS. Its focal point is in pixels. */
export function readImage(image: unknown): DraftFigure {
  const width = numberAt(image, 'width')
  const height = numberAt(image, 'height')
  return {
    type: 'figure',
    ...withoutMissing({
      src: stringAt(image, 'url'),
      width,
      height,
      alt: stringAt(image, 'alt_text'),
      caption: stringAt(image, 'caption') ?? stringAt(image, 'subtitle'),
      credit: creditOf(image),
      focus: focusOf(image, width, height),
    }),
  }
}

/** "Ann Lee/Agency" of the people and the agency that the image names. */
function creditOf(image: unknown): string | undefined {
  const by = namesIn(listAt(image, 'credits', 'by'))
  const agencies = namesIn(listAt(image, 'credits', 'affiliation'))
  const names = [...by.filter(name => !agencies.includes(name)), ...agencies]
  if (names.length > 0) return names.join('/')
  return stringAt(image, 'vanity_credits', 'by', 0, 'name') ?? stringAt(image, 'copyright')
}

const namesIn = (credits: unknown[]): string[] =>
  credits.flatMap(credit => stringAt(credit, 'byline') ?? stringAt(credit, 'name') ?? [])

function focusOf(image: unknown, width = 0, height = 0): { x: number; y: number } | undefined {
  const point = field(image, 'focal_point') ?? field(image, 'additional_properties', 'focal_point')
  const x = numberAt(point, 'x') ?? numberAt(point, 'min', 0)
  const y = numberAt(point, 'y') ?? numberAt(point, 'min', 1)
  if (x === undefined || y === undefined || !width || !height) return undefined
  return { x: x / width, y: y / height }
}
