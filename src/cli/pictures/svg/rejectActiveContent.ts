import { PictureError } from '../PictureError.ts'
import { readSvgText } from './svgText.ts'

// Script in an SVG does not run inside <img>, but it runs when the file is opened at its own address. An unexpanded
// entity could hide script, a default attribute could be an event handler, and a style sheet could turn the file into a
// page.
const ACTIVE =
  /<!ENTITY|<!ATTLIST[^>]*\son[a-z]|<\?xml-stylesheet|<(?:[^\s<>/:]+:)?(?:script|foreignObject|iframe)\b|\son[a-z]+\s*=|javascript:/i
/** Browsers ignore these characters in an address. */
const SKIPPED = /[\t\n\r]+/g
const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi
/** References are decoded in an entity's declaration and again where the entity is used. */
const DECODINGS = 3

/** @throws {PictureError} when an SVG contains script or foreign content, or could hide it */
export function rejectActiveContent(src: string, bytes: Buffer): void {
  let text = readSvgText(src, bytes)
  for (let i = 0; i < DECODINGS; i++) {
    text = text.replace(REFERENCE, (_, hex, decimal) => decodeReference(hex, decimal)).replaceAll('&amp;', '&')
    if (ACTIVE.test(text) || /javascript:/i.test(text.replace(SKIPPED, '')))
      throw new PictureError(`"${src}" contains script or foreign content: export it as a plain SVG, or as PNG.`)
  }
}

function decodeReference(hex: string | undefined, decimal: string | undefined): string {
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
