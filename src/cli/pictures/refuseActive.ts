import { PictureFault } from './pictureFault.ts'

// Inside <img> nothing of it runs, but the file has an address of its own, under which it would. An entity can hide any of
// it, and a style sheet can make a page of it.
const ACTIVE =
  /<!ENTITY|<\?xml-stylesheet|<(?:[^\s<>/:]+:)?(?:script|foreignObject|iframe)\b|\son[a-z]+\s*=|javascript:/i
/** Browsers read past these within an address. */
const SKIPPED = /[\t\n\r]+/g
const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi

/** @throws {PictureFault} when a drawing holds more than a drawing, or what it holds cannot be seen */
export function refuseActive(src: string, bytes: Buffer): void {
  // UTF-16 has one at every other letter of markup.
  if (bytes.includes(0)) throw new PictureFault(`"${src}" is not in UTF-8: save it as that, or as PNG.`)
  const text = bytes.toString('utf8').replace(REFERENCE, (_, hex, decimal) => letterOf(hex, decimal))
  if (ACTIVE.test(text) || /javascript:/i.test(text.replace(SKIPPED, '')))
    throw new PictureFault(`"${src}" holds script or foreign content: export it as a plain SVG, or as PNG.`)
}

function letterOf(hex: string | undefined, decimal: string | undefined): string {
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
