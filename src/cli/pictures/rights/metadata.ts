import type { Metadata } from 'sharp'
import { jpegSegments } from '../read/jpegSegments.ts'
import { decodeText } from './decodeText.ts'
import type { Rights } from './rights.ts'

/** The blocks of metadata that a picture's file holds. */
type Blocks = { xmp: string[]; iptc: Buffer | undefined; exif: Buffer | undefined; comments: Rights }

/** Finds the metadata of a picture: what sharp gives, and what it leaves in the file. */
export function metadataOf(head: Metadata, bytes: Buffer): Blocks {
  const { xmp, iptc, exif, format, tifftagPhotoshop, comments = [] } = head
  const raw = (name: string) => comments.flatMap(each => readRawProfile(each, name))[0]
  const packets = [xmp ?? raw('xmp'), ...(format === 'jpeg' ? extendedXmp(bytes) : []), ...gifXmp(head, bytes)]
  return {
    xmp: packets.flatMap(packet => (packet ? decodeXmp(packet) : [])),
    iptc: (format === 'jpeg' ? photoshopBlock(bytes) : null) ?? iptc ?? tifftagPhotoshop ?? raw('iptc') ?? raw('8bim'),
    // A TIFF file begins as EXIF does, and its first directory holds the same tags.
    exif: format === 'tiff' ? bytes : (exif ?? raw('exif')),
    comments: commentRights(comments),
  }
}

/** XMP is UTF-8 as a rule, may be UTF-16, and some write what their system has. */
function decodeXmp(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xfe && second === 0xff) || first === 0) return new TextDecoder('utf-16be').decode(bytes)
  if ((first === 0xff && second === 0xfe) || second === 0) return new TextDecoder('utf-16le').decode(bytes)
  return decodeText(bytes)
}

const PHOTOSHOP = Buffer.from('Photoshop 3.0\0')
const EXTENSION = Buffer.from('http://ns.adobe.com/xmp/extension/\0')

/** Photoshop's block of a JPEG, which is cut into several segments when it is long. */
function photoshopBlock(bytes: Buffer): Buffer | null {
  const parts = contentsOf(bytes, 0xed, PHOTOSHOP)
  return parts.length ? Buffer.concat(parts) : null
}

/**
 * What did not fit into the first segment of a JPEG's XMP: after 32 letters of a hash, the length and the place of a
 * part.
 */
function extendedXmp(bytes: Buffer): Buffer[] {
  const parts = contentsOf(bytes, 0xe1, EXTENSION).filter(part => part.length > 40)
  parts.sort((a, b) => a.readUInt32BE(36) - b.readUInt32BE(36))
  return parts.length ? [Buffer.concat(parts.map(part => part.subarray(40)))] : []
}

/** What follows the name of a kind of metadata in the segments of a JPEG that begin with it. */
function contentsOf(bytes: Buffer, markerToFind: number, name: Buffer): Buffer[] {
  return jpegSegments(bytes)
    .filter(({ marker, content }) => marker === markerToFind && content.subarray(0, name.length).equals(name))
    .map(({ content }) => content.subarray(name.length))
}

const GIF_XMP = Buffer.from('XMP DataXMP')

/** XMP in a GIF stands between its mark and a run of 258 falling bytes, and is plain text. */
function gifXmp({ format }: Metadata, bytes: Buffer): Buffer[] {
  const start = format === 'gif' ? bytes.indexOf(GIF_XMP) : -1
  const end = start < 0 ? -1 : bytes.indexOf(Buffer.from([1, 0xff, 0xfe]), start)
  return end < 0 ? [] : [bytes.subarray(start + GIF_XMP.length, end)]
}

type Comment = { keyword: string; text: string }

/** The blocks that ImageMagick writes into PNG as text: their name, their length, and hexadecimal digits. */
function readRawProfile({ keyword, text }: Comment, name: string): Buffer[] {
  if (keyword.toLowerCase() !== `raw profile type ${name}`) return []
  const digits = /^\s*[\w ]+\s+\d+\s+([\da-f\s]+)$/i.exec(text)?.[1]
  return digits ? [Buffer.from(digits.replace(/\s+/g, ''), 'hex')] : []
}

/** Two of the keywords that PNG names. */
function commentRights(comments: Comment[]): Rights {
  const find = (name: string) => comments.find(({ keyword }) => keyword === name)?.text
  const [creator, copyright] = [find('Author'), find('Copyright')]
  return { ...(creator ? { creator } : {}), ...(copyright ? { copyright } : {}) }
}
