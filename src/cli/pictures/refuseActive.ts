import { PictureFault } from './pictureFault.ts'

// Inside <img> nothing of it runs, but the file has an address of its own, under which it would. An entity can hide any of it.
const ACTIVE = /<!ENTITY|<(?:\w+:)?(?:script|foreignObject|iframe)\b|\son[a-z]+\s*=|javascript:/i

/** @throws {PictureFault} when a drawing holds more than a drawing */
export function refuseActive(src: string, bytes: Buffer): void {
  if (ACTIVE.test(bytes.toString('utf8')))
    throw new PictureFault(`"${src}" holds script or foreign content: export it as a plain SVG, or as PNG.`)
}
