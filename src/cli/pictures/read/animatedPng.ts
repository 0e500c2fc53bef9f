import { crc32 } from 'node:zlib'
import { sharp } from '../sharp.ts'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

type Chunk = { type: string; data: Buffer }
type Frame = { control: Buffer; data: Buffer[] }

/**
 * Counts the images of an animated PNG; 0 for a still PNG. sharp reads only the default image and does not report
 * others.
 */
export function countAnimatedPngImages(bytes: Buffer): number {
  const control = readChunks(bytes).find(({ type }) => type === 'acTL')?.data
  return control && control.length >= 4 ? control.readUInt32BE(0) : 0
}

/** Reads the images of an animated PNG, each as a PNG of the full canvas with only this image. */
export async function* readAnimatedPngImages(bytes: Buffer): AsyncGenerator<Buffer> {
  const chunks = readChunks(bytes)
  const [header] = chunks
  if (header?.type !== 'IHDR' || header.data.length < 13) return
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)]
  const before = chunks.slice(1, Math.max(1, chunks.map(({ type }) => type).indexOf('IDAT')))
  const shared = before.filter(({ type }) => type !== 'acTL' && type !== 'fcTL')
  for (const { control, data } of getFrames(chunks)) {
    const own = Buffer.from(header.data)
    control.copy(own, 0, 4, 12)
    const parts = data.map(part => ({ type: 'IDAT', data: part }))
    const png = writePng([{ type: 'IHDR', data: own }, ...shared, ...parts, { type: 'IEND', data: Buffer.alloc(0) }])
    const [left, top] = [control.readUInt32BE(12), control.readUInt32BE(16)]
    const [right, bottom] = [width - left - control.readUInt32BE(4), height - top - control.readUInt32BE(8)]
    if (right < 0 || bottom < 0) continue
    const isWhole = left + top + right + bottom === 0
    yield isWhole ? png : await sharp(png).extend({ left, top, right, bottom, background: '#0000' }).png().toBuffer()
  }
}

function getFrames(chunks: Chunk[]): Frame[] {
  const frames: Frame[] = []
  for (const { type, data } of chunks) {
    if (type === 'fcTL' && data.length >= 20) frames.push({ control: data, data: [] })
    if (type === 'IDAT') frames.at(-1)?.data.push(data)
    if (type === 'fdAT') frames.at(-1)?.data.push(data.subarray(4))
  }
  return frames
}

function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at)
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

function writePng(chunks: Chunk[]): Buffer {
  const parts = chunks.flatMap(({ type, data }) => {
    const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(content))
    return [length, content, check]
  })
  return Buffer.concat([SIGNATURE, ...parts])
}
