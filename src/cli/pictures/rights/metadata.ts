import type { Metadata } from 'sharp'
import { readJpegSegments } from '../read/jpegSegments.ts'
import { decodeText } from './decodeText.ts'
import type { Rights } from './rights.ts'

/** The blocks of metadata in a picture's file. */
type Blocks = { xmp: string[]; iptc: Buffer | undefined; exif: Buffer | undefined; comments: Rights }

/** Collects the metadata of a picture: from sharp, and from the parts of the file that sharp does not read. */
export function metadataOf(head: Metadata, bytes: Buffer): Blocks {
  const { xmp, iptc, exif, format, tifftagPhotoshop, comments = [] } = head
  const raw = (name: string) => comments.flatMap(each => readRawProfile(each, name))[0]
  const packets = [xmp ?? raw('xmp'), ...(format === 'jpeg' ? extendedXmp(bytes) : []), ...gifXmp(head, bytes)]
  return {
    xmp: packets.flatMap(packet => (packet ? decodeXmp(packet) : [])),
    iptc: (format === 'jpeg' ? photoshopBlock(bytes) : null) ?? iptc ?? tifftagPhotoshop ?? raw('iptc') ?? raw('8bim'),
    // A TIFF file has the structure of EXIF, and its first directory contains the same tags.
    exif: format === 'tiff' ? bytes : (exif ?? raw('exif')),
    comments: commentRights(comments),
  }
}

/** XMP is usually UTF-8, sometimes UTF-16, and some programs write it in the system's encoding. */
function decodeXmp(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xfe && second === 0xff) || first === 0) return new TextDecoder('utf-16be').decode(bytes)
  if ((first === 0xff && second === 0xfe) || second === 0) return new TextDecoder('utf-16le').decode(bytes)
  return decodeText(bytes)
}

const PHOTOSHOP = Buffer.from('Photoshop 3.0\0')
const EXTENSION = Buffer.from('http://ns.adobe.com/xmp/extension/\0')

/** The Photoshop block of a JPEG. A long one is split into several segments. */
function photoshopBlock(bytes: Buffer): Buffer | null {
  const parts = contentsOf(bytes, 0xed, PHOTOSHOP)
  return parts.length ? Buffer.concat(parts) : null
}

/**
 * The XMP of a JPEG that did not fit into the first segment. Each part has a header of 40 bytes: a hash of 32, the
 * total length, and the offset of the part.
 */
function extendedXmp(bytes: Buffer): Buffer[] {
  const parts = contentsOf(bytes, 0xe1, EXTENSION).filter(part => part.length > 40)
  parts.sort((a, b) => a.readUInt32BE(36) - b.readUInt32BE(36))
  return parts.length ? [Buffer.concat(parts.map(part => part.subarray(40)))] : []
}

/** The contents of a JPEG's segments with this marker and name, after the name. */
function contentsOf(bytes: Buffer, markerToFind: number, name: Buffer): Buffer[] {
  return readJpegSegments(bytes)
    .filter(({ marker, content }) => marker === markerToFind && content.subarray(0, name.length).equals(name))
    .map(({ content }) => content.subarray(name.length))
}

const GIF_XMP = Buffer.from('XMP DataXMP')

/** XMP in a GIF is plain text between its identifier and a trailer of 258 descending bytes. */
function gifXmp({ format }: Metadata, bytes: Buffer): Buffer[] {
  const start = format === 'gif' ? bytes.indexOf(GIF_XMP) : -1
  const end = start < 0 ? -1 : bytes.indexOf(Buffer.from([1, 0xff, 0xfe]), start)
  return end < 0 ? [] : [bytes.subarray(start + GIF_XMP.length, end)]
}

type Comment = { keyword: string; text: string }

/** Reads a block that ImageMagick wrote into a PNG as text: name, length and hexadecimal digits. */
function readRawProfile({ keyword, text }: Comment, name: string): Buffer[] {
  if (keyword.toLowerCase() !== `raw profile type ${name}`) return []
  const start = /^\s*\w+(?: \w+)?\s+\d+\s/.exec(text)?.[0]
  const digits = start ? text.slice(start.length).replace(/\s+/g, '') : ''
  return /^[\da-f]+$/i.test(digits) ? [Buffer.from(digits, 'hex')] : []
}

/** The rights in two standard keywords of PNG. */
function commentRights(comments: Comment[]): Rights {
  const find = (name: string) => comments.find(({ keyword }) => keyword === name)?.text
  const [creator, copyright] = [find('Author'), find('Copyright')]
  return { ...(creator ? { creator } : {}), ...(copyright ? { copyright } : {}) }
}
