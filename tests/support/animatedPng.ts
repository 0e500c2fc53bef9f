import { crc32 } from 'node:zlib'

/**
 * An animated PNG of these images, each a PNG of one size: the first is what programs show that know of no animation.
 */
export function animatedPng(images: Buffer[]): Buffer {
  const parts = images.map(chunksOf)
  const [first] = parts
  const header = first?.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  let sequence = 0
  const number = (...values: number[]) => Buffer.concat(values.map(value => uint32(value)))
  const frames = parts.flatMap((chunks, i) => {
    const control = Buffer.concat([
      number(sequence++),
      header.subarray(0, 8),
      number(0, 0),
      Buffer.from([0, 1, 0, 10, 0, 0]),
    ])
    const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(chunk => chunk.data))
    const image = i === 0 ? chunk('IDAT', data) : chunk('fdAT', Buffer.concat([number(sequence++), data]))
    return [chunk('fcTL', control), image]
  })
  const start = [
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('acTL', number(images.length, 0)),
  ]
  return Buffer.concat([...start, ...frames, chunk('IEND', Buffer.alloc(0))])
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    })
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), content, uint32(crc32(content))])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
