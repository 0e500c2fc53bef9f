import { readJpegSegments } from '../pictures/read/jpegSegments.ts'

/** The format and size of a picture, as shown: turned if its file says so. */
export type PictureHead = { type: string; width: number; height: number }

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Reads the format and size of a picture from its first bytes; null for anything else. */
export function readPictureHead(bytes: Buffer): PictureHead | null {
  const head = bytes.length < 32 ? null : readHead(bytes)
  return head && head.width > 0 && head.height > 0 ? head : null
}

function readHead(bytes: Buffer): PictureHead | null {
  const ascii = (start: number, end: number) => bytes.toString('latin1', start, end)
  if (bytes.subarray(0, 8).equals(PNG))
    return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  if (/^GIF8[79]a/.test(ascii(0, 6)))
    return { type: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return readWebp(bytes)
  if (ascii(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(8, 32))) return readAvif(bytes)
  return bytes.readUInt16BE(0) === 0xffd8 ? readJpeg(bytes) : null
}

function readWebp(bytes: Buffer): PictureHead | null {
  const type = 'image/webp'
  const chunk = bytes.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return { type, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (chunk === 'VP8 ') return { type, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  if (chunk !== 'VP8L') return null
  const bits = bytes.readUInt32LE(21)
  return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The largest `ispe` box: thumbnails and tiles have one, too. */
function readAvif(bytes: Buffer): PictureHead | null {
  let head: PictureHead | null = null
  const end = Math.min(bytes.length, 65_536) - 16
  for (let at = bytes.indexOf('ispe'); at >= 0 && at < end; at = bytes.indexOf('ispe', at + 4)) {
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    if (!head || width * height > head.width * head.height) head = { type: 'image/avif', width, height }
  }
  return head
}

/** Markers of segments that hold the size. Other C markers are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(bytes: Buffer): PictureHead | null {
  const segments = readJpegSegments(bytes)
  const frame = segments.find(({ marker, content }) => isFrame(marker) && content.length >= 5)?.content
  if (!frame) return null
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)]
  const exif = segments.find(({ marker, content }) => marker === 0xe1 && content.toString('latin1', 0, 4) === 'Exif')
  const isTurned = exif ? readOrientation(exif.content.subarray(6)) >= 5 : false
  return { type: 'image/jpeg', width: isTurned ? height : width, height: isTurned ? width : height }
}

const ORIENTATION = 0x0112

/** The orientation in EXIF: 5 to 8 swap width and height. */
function readOrientation(tiff: Buffer): number {
  if (tiff.length < 14) return 1
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let i = 0; i < u16(start); i++) {
    const entry = start + 2 + 12 * i
    if (u16(entry) === ORIENTATION) return u16(entry + 8)
  }
  return 1
}
