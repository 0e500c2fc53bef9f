import { readFileSync } from 'node:fs'
import type { Metadata } from 'sharp'
import type { Figure } from '../../../article/schema.ts'
import { adviceOn } from '../advice.ts'
import { unpack } from '../encode/encode.ts'
import { hashPicture } from '../encode/recipe.ts'
import { fitOfTransparent, type Transparency } from './transparency.ts'

/** Enough pixels to tell how much of a picture is transparent. */
const SAMPLE_WIDTH = 200

/**
 * Looks at a figure's picture that is shown as it is, without any file being made.
 * @param file where it is
 * @param head what openPicture says of it
 * @returns what editors should know, and the figure as it should be shown: whole where the ground shows through
 */
export async function lookAtPicture(
  file: string,
  head: Metadata,
  figure: Figure,
): Promise<{ advice: string[]; figure: Figure }> {
  // Of a photograph the head says all.
  const isRead = head.hasAlpha || head.format === 'svg' || head.format === 'png'
  const bytes = isRead ? readFileSync(file) : Buffer.alloc(0)
  const transparency = head.hasAlpha && head.format !== 'svg' ? await measure(bytes, head) : undefined
  const advice = adviceOn({ src: figure.src ?? '', bytes, head, transparency }, figure)
  return { advice, figure: { ...figure, ...fitOfTransparent(figure, transparency) } }
}

/** By the hash of the file: newsreel dev asks again with every page. */
const measured = new Map<string, Promise<Transparency | undefined>>()

/** How transparent a picture is; undefined when it is opaque, or broken. */
function measure(bytes: Buffer, head: Metadata): Promise<Transparency | undefined> {
  const hash = hashPicture(bytes)
  const known = measured.get(hash)
  if (known) return known
  const found = unpack(bytes, head, SAMPLE_WIDTH).then(
    ({ transparency }) => transparency,
    () => undefined,
  )
  measured.set(hash, found)
  return found
}
