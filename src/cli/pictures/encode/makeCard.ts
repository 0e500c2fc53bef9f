import type { Metadata } from 'sharp'
import { getPictureFit } from '../../../article/pictureFit.ts'
import type { Figure } from '../../../article/schema.ts'
import { type CardFile, isFitForCard } from '../../../render/pictures/cards.ts'
import { nameOf, placeFile } from '../place/placeFile.ts'
import { stillImage } from '../read/stillImage.ts'
import type { Rights } from '../rights/rights.ts'
import { writeXmp } from '../rights/xmp.ts'
import { sharp } from '../sharp.ts'
import type { Work } from '../work.ts'
import { findEntry, keep, readCached } from './cache.ts'
import { CARD_HEIGHT, CARD_WIDTH, type CardShape, croppedShape, wholeShape } from './cardShape.ts'
import type { EncodedPicture } from './encode.ts'
import { memoryFor, pictureMemory, withMemory } from './memoryBudget.ts'
import { keyOf, MOST_PIXELS } from './recipe.ts'

/** What WhatsApp shows at most, in bytes; other networks take more. */
const MAX_BYTES = 300_000
const QUALITIES = [78, 66, 54, 42, 30]
const GROUND = '#ffffff'
/** Proportions that networks show without a crop that matters. */
const GOOD_RATIO = [1.4, 2.1] as const

type Size = { width: number; height: number }

/** The file that a figure's `src` names once it is made. */
type MainFile = CardFile & { size: number }

/**
 * Sees to it that the picture of a figure has a file for cards: the one of its `src` where that is fit, else a JPEG of
 * 1200 × 630 pixels or less, in less than 300 kB: cropped around its focus, or whole where the figure is shown whole.
 * @param picture with the file of its `src`, or the size of a drawing
 * @returns null when it has too few pixels for one, or cannot be drawn
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
  const shape = isWhole ? wholeShape(size) : croppedShape(size, figure.focus)
  if (!shape) return main && isFitForCard(main) && main.size <= MAX_BYTES ? cardOf(main) : null
  const key = keyOf(bytes, [CARD_WIDTH, CARD_HEIGHT], JSON.stringify(shape))
  const encodeCard = () => withMemory(pictureMemory, memoryFor(head), () => encode(bytes, head, shape, rights))
  const known = await findEntry(work.cache, key)
  const cached = known?.files[0] && (await readCached(work.cache, key, known.files[0]))
  const encoded = cached ? null : await encodeCard().catch(() => null)
  const entry = encoded ? await keep(work.cache, key, encoded) : known
  if (!entry || !(cached || encoded)) return null
  const [file] = entry.files
  const data = cached ?? (file && (await readCached(work.cache, key, file)))
  if (!file || !data) throw new Error('A card that was kept is in the cache.')
  const name = nameOf(cardName(src), file.width, file.hash, file.type)
  await placeFile(work.place, name, data)
  return { src: `images/${name}`, type: file.type, width: file.width, height: file.height }
}

function isGood(main: MainFile, { focus }: Figure): boolean {
  const ratio = main.width / main.height
  const shape = ratio >= GOOD_RATIO[0] && ratio <= GOOD_RATIO[1] && !focus
  return main.type === 'image/jpeg' && main.size <= MAX_BYTES && shape && isFitForCard(main)
}

const cardOf = ({ src, type, width, height }: CardFile): CardFile => ({ src, type, width, height })

/** "images/pier.jpg" → "images/pier-card.jpg" */
const cardName = (src: string) => src.replace(/(?:\.[^./?#]*)?(?:[?#].*)?$/, end => `-card${end}`)

/** A drawing has no pixels of its own: as large as the card. */
function drawnSize({ width, height }: Size): Size {
  const scale = Math.min(CARD_WIDTH / width, CARD_HEIGHT / height)
  return { width: width * scale, height: height * scale }
}

async function encode(bytes: Buffer, head: Metadata, shape: CardShape, rights: Rights): Promise<EncodedPicture> {
  const { scaled, crop, ground } = shape
  const density = head.format === 'svg' ? { density: densityFor(head, scaled.width) } : {}
  const { input, page = 0 } = await stillImage(bytes, head)
  const image = sharp(input, { page, failOn: 'error', limitInputPixels: MOST_PIXELS, ...density })
    .autoOrient()
    .flatten({ background: GROUND })
    .resize({ ...scaled, fit: 'fill' })
    .toColourspace('srgb')
  if (crop) image.extract(crop)
  if (ground) image.extend({ ...margins(scaled, ground), background: GROUND })
  const { data: pixels, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const xmp = writeXmp(rights)
  let data: Buffer = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    const card = sharp(pixels, { raw: { width, height, channels } })
    if (xmp) card.withXmp(xmp)
    data = await card.jpeg({ quality, mozjpeg: true }).toBuffer()
    if (data.length < MAX_BYTES) break
  }
  return { files: [{ type: 'image/jpeg', width, height, data }], rights }
}

/** Drawings are drawn at the size that is needed, as far as the renderer allows. */
function densityFor({ width, density = 72 }: Metadata, wanted: number): number {
  return Math.min(2400, Math.max(1, (density * wanted) / width))
}

function margins(inner: Size, outer: Size) {
  const [x, y] = [outer.width - inner.width, outer.height - inner.height]
  const [left, top] = [Math.floor(x / 2), Math.floor(y / 2)]
  return { left, right: x - left, top, bottom: y - top }
}
