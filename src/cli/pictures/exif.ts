import type { Exif } from 'sharp'
import { decodeText, type Rights } from './rights.ts'

const ARTIST = 0x013b
const COPYRIGHT = 0x8298
const TEXT = 2

/** Reads artist and copyright from EXIF: a TIFF header, and a directory of entries of 12 bytes. Broken data say nothing. */
export function readExif(exif: Buffer | undefined): Rights {
  const rights: Rights = {}
  if (!exif) return rights
  try {
    const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0)
    const little = tiff.toString('latin1', 0, 2) === 'II'
    const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
    const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
    const directory = u32(4)
    for (let i = 0; i < u16(directory); i++) {
      const entry = directory + 2 + i * 12
      const [tag, type, length] = [u16(entry), u16(entry + 2), u32(entry + 4)]
      if (type !== TEXT || (tag !== ARTIST && tag !== COPYRIGHT)) continue
      const start = length > 4 ? u32(entry + 8) : entry + 8
      // A zero ends the photographer's copyright; an editor's may follow.
      const text = decodeText(tiff.subarray(start, start + length))
        .split('\0')
        .filter(Boolean)
        .join('; ')
      rights[tag === ARTIST ? 'creator' : 'copyright'] = text
    }
  } catch {
    // Read past the end: what was found before it stays.
  }
  return rights
}

/** The two tags for sharp to write. EXIF is ASCII, and a name with letters missing is worse than none: XMP has it whole. */
export function exifOf({ creator, copyright }: Rights): Exif | null {
  const tags = { Artist: creator, Copyright: copyright?.replaceAll('©', '(C)') }
  const kept = Object.entries(tags).filter((tag): tag is [string, string] => /^[ -~]+$/.test(tag[1] ?? ''))
  return kept.length ? { IFD0: Object.fromEntries(kept) } : null
}
