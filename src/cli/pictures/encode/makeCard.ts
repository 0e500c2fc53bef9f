import type { Metadata } from 'sharp'
import { getPictureFit } from '../../../article/pictureFit.ts'
import type { Figure } from '../../../article/schema.ts'
import { type CardFile, isFitForCard } from '../../../render/pictures/cards.ts'
import { createPictureName, placeFile } from '../place/placeFile.ts'
import { findStillImage } from '../read/stillImage.ts'
import type { Rights } from '../rights/rights.ts'
import { writeXmp } from '../rights/xmp.ts'
import { sharp } from '../sharp.ts'
import type { Work } from '../work.ts'
import { findEntry, readCached, storeEntry } from './cache.ts'
import { CARD_HEIGHT, CARD_WIDTH, type CardShape, getCroppedShape, getWholeShape } from './cardShape.ts'
import type { EncodedPicture } from './encode.ts'
import { withPictureMemory } from './pictureMemory.ts'
import { keyOf, MAX_PIXELS } from './recipe.ts'

/** WhatsApp shows no larger files; other networks do. */
const MAX_CARD_BYTES = 300_000
const QUALITIES = [78, 66, 54, 42, 30]
const BACKGROUND = '#ffffff'
/** Width / height that networks show almost uncropped. */
const GOOD_RATIO = [1.4, 2.1] as const

type Size = { width: number; height: number }

/** The file of a figure's `src`, with its size in bytes. */
type MainFile = CardFile & { size: number }

/**
 * Finds or makes the file of a figure's picture for link previews (cards): the `src` file if it fits, else a JPEG of up
 * to 1200 × 630 pixels and less than 300 kB, cropped around the focus, or uncropped if the figure is not cropped.
 * @param picture with the file of its `src` in `main`, or the size of an SVG in `drawn`
 * @returns null when it has too few pixels, or cannot be decoded
 * @throws {UnwritableError}
 */
export async function makeCard(
  figure: Figure,
  picture: { src: string; bytes: Buffer; head: Metadata; main?: MainFile; drawn?: Size; rights: Rights },
  work: Work,
): Promise<CardFile | null> {
  const { src, bytes, head, main, drawn, rights } = picture
  const isWhole = getPictureFit(figure) === 'contain'
  if (main && !isWhole && isGood(main, figure)) return cardOf(main)
  const size = drawn ? drawnSize(drawn) : head.autoOrient
  const shape = isWhole ? getWholeShape(size) : getCroppedShape(size, figure.focus)
  if (!shape) return main && isFitForCard(main) && main.size <= MAX_CARD_BYTES ? cardOf(main) : null
  const key = keyOf(bytes, [CARD_WIDTH, CARD_HEIGHT], JSON.stringify(shape))
  const encodeCard = () => withPictureMemory(head, src, CARD_WIDTH, 1, () => encode(bytes, head, shape, rights))
  const known = await findEntry(work.cache, key)
  const cached = known?.files[0] && (await readCached(work.cache, key, known.files[0]))
  const encoded = cached ? null : await encodeCard().catch(() => null)
  const entry = encoded ? await storeEntry(work.cache, key, encoded) : known
  if (!entry || !(cached || encoded)) return null
  const [file] = entry.files
  const data = cached ?? (file && (await readCached(work.cache, key, file)))
  if (!file || !data) throw new Error('The cache lost a card that was just stored.')
  const name = createPictureName(cardName(src), file.width, file.hash, file.type)
  await placeFile(work.place, name, data)
  return { src: `images/${name}`, type: file.type, width: file.width, height: file.height }
}

function isGood(main: MainFile, { focus }: Figure): boolean {
  const ratio = main.width / main.height
  const shape = ratio >= GOOD_RATIO[0] && ratio <= GOOD_RATIO[1] && !focus
  return main.type === 'image/jpeg' && main.size <= MAX_CARD_BYTES && shape && isFitForCard(main)
}

const cardOf = ({ src, type, width, height }: CardFile): CardFile => ({ src, type, width, height })

/** "images/pier.jpg" → "images/pier-card.jpg" */
const cardName = (src: string) => src.replace(/(?:\.[^./?#]*)?(?:[?#].*)?$/, end => `-card${end}`)

/** An SVG has no pixels of its own: it is drawn as large as the card. */
function drawnSize({ width, height }: Size): Size {
  const scale = Math.min(CARD_WIDTH / width, CARD_HEIGHT / height)
  return { width: width * scale, height: height * scale }
}

async function encode(bytes: Buffer, head: Metadata, shape: CardShape, rights: Rights): Promise<EncodedPicture> {
  const { scaled, crop, ground } = shape
  const density = head.format === 'svg' ? { density: densityFor(head, scaled.width) } : {}
  const { input, page = 0 } = await findStillImage(bytes, head)
  const image = sharp(input, { page, failOn: 'error', limitInputPixels: MAX_PIXELS, ...density })
    .autoOrient()
    .flatten({ background: BACKGROUND })
    .resize({ ...scaled, fit: 'fill' })
    .toColourspace('srgb')
  if (crop) image.extract(crop)
  if (ground) image.extend({ ...margins(scaled, ground), background: BACKGROUND })
  const { data: pixels, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const xmp = writeXmp(rights)
  let data: Buffer = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    const card = sharp(pixels, { raw: { width, height, channels } })
    if (xmp) card.withXmp(xmp)
    data = await card.jpeg({ quality, mozjpeg: true }).toBuffer()
    if (data.length < MAX_CARD_BYTES) break
  }
  return { files: [{ type: 'image/jpeg', width, height, data }], rights }
}

/** The density that draws an SVG at the target width, within the renderer's limits. */
function densityFor({ width, density = 72 }: Metadata, targetWidth: number): number {
  return Math.min(2400, Math.max(1, (density * targetWidth) / width))
}

function margins(inner: Size, outer: Size) {
  const [x, y] = [outer.width - inner.width, outer.height - inner.height]
  const [left, top] = [Math.floor(x / 2), Math.floor(y / 2)]
  return { left, right: x - left, top, bottom: y - top }
}
