// @vitest-environment node
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { readExif } from '../../../../src/cli/pictures/rights/exif.ts'
import { readRights } from '../../../../src/cli/pictures/rights/readRights.ts'
import { photo } from '../../../support/pictures.ts'

const xmp = (credit: string, encoding = '') =>
  `${encoding}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:Credit="${credit}"/></rdf:RDF></x:xmpmeta>`

const rightsOf = async (bytes: Buffer) => readRights(await sharp(bytes).metadata(), bytes)

/** A JPEG with segments after its start. */
async function jpegWith(...segments: [marker: number, content: Buffer | string][]): Promise<Buffer> {
  const jpeg = await photo(9, 9).jpeg().toBuffer()
  const parts = segments.map(([marker, content]) => {
    const data = Buffer.from(content)
    return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
  })
  return Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)])
}

it.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)('finds XMP in %s', async format => {
  const bytes = await photo(20, 20).withXmp(xmp('Ann/Agency')).toFormat(format).toBuffer()
  expect(await rightsOf(bytes)).toEqual({ credit: 'Ann/Agency' })
})

it('finds XMP in UTF-16, in a GIF, and in the extended XMP of a JPEG', async () => {
  const utf16 = Buffer.from(`\ufeff${xmp('Ann Å')}`, 'utf16le')
  expect(
    await rightsOf(await jpegWith([0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), utf16])])),
  ).toEqual({ credit: 'Ann Å' })
  const half = xmp('Ann Å').length / 2
  const extension = (start: number, end?: number) => {
    const numbers = Buffer.alloc(8)
    numbers.writeUInt32BE(start, 4)
    const name = Buffer.from(`http://ns.adobe.com/xmp/extension/\0${'A'.repeat(32)}`)
    return Buffer.concat([name, numbers, Buffer.from(xmp('Ann Å')).subarray(start, end)])
  }
  expect(await rightsOf(await jpegWith([0xe1, extension(half)], [0xe1, extension(0, half)]))).toEqual({
    credit: 'Ann Å',
  })
  const gif = await photo(9, 9).gif().toBuffer()
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, i) => 255 - i), 0])
  const block = Buffer.concat([Buffer.from('!\xff\x0bXMP DataXMP', 'latin1'), Buffer.from(xmp('Ann')), trailer])
  expect(await rightsOf(Buffer.concat([gif.subarray(0, -1), block, gif.subarray(-1)]))).toEqual({ credit: 'Ann' })
})

it('finds the texts of a PNG', async () => {
  const png = await photo(9, 9).png().toBuffer()
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4)
    return Buffer.concat([head, data, crc(Buffer.concat([head.subarray(4), data]))])
  }
  const withChunk = (part: Buffer) => Buffer.concat([png.subarray(0, 33), part, png.subarray(33)])
  const iptc = Buffer.from('\x1c\x02\x50\x00\x03Ann', 'latin1')
  const profile = deflateSync(`\niptc\n${String(iptc.length).padStart(8)}\n${iptc.toString('hex')}\n`)
  const zipped = Buffer.concat([Buffer.from('Raw profile type iptc\0\0', 'latin1'), profile])
  expect(await rightsOf(withChunk(chunk('zTXt', zipped)))).toEqual({ creator: 'Ann' })
  expect(await rightsOf(withChunk(chunk('tEXt', Buffer.from('Author\0Ann'))))).toEqual({ creator: 'Ann' })
})

it('reads IPTC that is split into segments, and the copyright fields of Photoshop', async () => {
  const resource = (number: number, data: Buffer) =>
    Buffer.concat([
      Buffer.from('8BIM'),
      Buffer.from([number >> 8, number & 255, 0, 0, 0, 0, data.length >> 8, data.length & 255]),
      data,
      Buffer.alloc(data.length % 2),
    ])
  const block = Buffer.concat([
    resource(0x040b, Buffer.from('https://agency.example/terms')),
    resource(0x0404, Buffer.from('\x1c\x01\x5a\x00\x03\x1b%G\x1c\x02\x6e\x00\x04Ann\xc3', 'latin1')),
  ])
  const name = 'Photoshop 3.0\0'
  const cut = block.length - 4
  const parts = [block.subarray(0, cut), block.subarray(cut)].map(part => Buffer.concat([Buffer.from(name), part]))
  expect(await rightsOf(await jpegWith([0xed, parts[0] ?? ''], [0xed, parts[1] ?? '']))).toMatchObject({
    credit: expect.stringMatching(/^Ann/),
    webStatement: 'https://agency.example/terms',
  })
})

it('reads a directory of 65,535 entries with long values quickly', () => {
  const entries = Buffer.alloc(65_535 * 12)
  for (let i = 0; i < 65_535; i++) {
    entries.writeUInt16LE(i % 2 ? 0x013b : 0x9c9d, i * 12)
    entries.writeUInt16LE(2, i * 12 + 2)
    entries.writeUInt32LE(0x000b_0000, i * 12 + 4)
    entries.writeUInt32LE(8, i * 12 + 8)
  }
  const exif = Buffer.concat([Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1'), entries])
  expect(readExif(exif).creator?.length ?? 0).toBeLessThan(10_000)
})

function crc(data: Buffer): Buffer {
  let value = ~0
  for (const byte of data) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  const result = Buffer.alloc(4)
  result.writeUInt32BE(~value >>> 0)
  return result
}
