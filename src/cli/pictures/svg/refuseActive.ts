import { PictureError } from '../PictureError.ts'
import { svgText } from './svgText.ts'

// Inside <img> nothing of it runs, but the file has an address of its own, under which it would. A declaration that
// svgText has not read can hide any of it, a default attribute can be a handler, and a style sheet can make a page of
// it.
const ACTIVE =
  /<!ENTITY|<!ATTLIST[^>]*\son[a-z]|<\?xml-stylesheet|<(?:[^\s<>/:]+:)?(?:script|foreignObject|iframe)\b|\son[a-z]+\s*=|javascript:/i
/** Browsers read past these within an address. */
const SKIPPED = /[\t\n\r]+/g
const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi
/** An entity's value is decoded when it is declared, and again where it is used. */
const DECODINGS = 3

/** @throws {PictureError} when a drawing holds more than a drawing, or what it holds cannot be seen */
export function refuseActive(src: string, bytes: Buffer): void {
  let text = svgText(src, bytes)
  for (let i = 0; i < DECODINGS; i++) {
    text = text.replace(REFERENCE, (_, hex, decimal) => letterOf(hex, decimal)).replaceAll('&amp;', '&')
    if (ACTIVE.test(text) || /javascript:/i.test(text.replace(SKIPPED, '')))
      throw new PictureError(`"${src}" holds script or foreign content: export it as a plain SVG, or as PNG.`)
  }
}

function letterOf(hex: string | undefined, decimal: string | undefined): string {
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
