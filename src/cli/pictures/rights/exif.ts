import type { Exif } from 'sharp'
import { decodeText } from './decodeText.ts'
import type { Rights } from './rights.ts'

const ARTIST = 0x013b
const COPYRIGHT = 0x8298
/** The author in UTF-16, a tag of Windows. */
const XP_AUTHOR = 0x9c9d
const MAX_ENTRIES = 1000
const MAX_LENGTH = 4096

/**
 * Reads artist and copyright from EXIF: a TIFF header, and a directory of entries of 12 bytes. If the data are
 * damaged, returns what was read before the error. A crafted directory could refer to one long value from all of its
 * entries and take seconds to read, so this reads only three tags, each once, and only the start of a value.
 */
export function readExif(exif: Buffer | undefined): Rights {
  if (!exif) return {}
  const values = new Map<number, Buffer>()
  try {
    const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0)
    const little = tiff.toString('latin1', 0, 2) === 'II'
    const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
    const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
    const directory = u32(4)
    for (let i = 0; i < Math.min(u16(directory), MAX_ENTRIES); i++) {
      const entry = directory + 2 + i * 12
      const tag = u16(entry)
      if (values.has(tag) || ![ARTIST, COPYRIGHT, XP_AUTHOR].includes(tag)) continue
      const length = u32(entry + 4)
      const start = length > 4 ? u32(entry + 8) : entry + 8
      values.set(tag, tiff.subarray(start, start + Math.min(length, MAX_LENGTH)))
    }
  } catch {
    // Read past the end: keep the tags before it.
  }
  const creator = textOf(values.get(ARTIST)) || utf16Of(values.get(XP_AUTHOR))
  const copyright = textOf(values.get(COPYRIGHT))
  return { ...(creator ? { creator } : {}), ...(copyright ? { copyright } : {}) }
}

/** Joins the photographer's and the editor's copyright, which a zero byte separates. */
function textOf(value: Buffer | undefined): string {
  const parts = value ? decodeText(value).split('\0') : []
  return parts.filter(part => part.trim()).join('; ')
}

function utf16Of(value: Buffer | undefined): string {
  return value ? new TextDecoder('utf-16le').decode(value).replace(/\0.*$/s, '') : ''
}

/**
 * Creates the two tags for sharp to write. EXIF is ASCII: a text with other letters is left out, and only XMP has it.
 */
export function exifOf({ creator, copyright }: Rights): Exif | null {
  const tags = { Artist: creator, Copyright: copyright?.replaceAll('©', '(C)') }
  const kept = Object.entries(tags).filter((tag): tag is [string, string] => /^[ -~]+$/.test(tag[1] ?? ''))
  return kept.length ? { IFD0: Object.fromEntries(kept) } : null
}
