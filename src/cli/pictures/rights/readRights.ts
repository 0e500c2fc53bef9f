import type { Metadata } from 'sharp'
import { readExif } from './exif.ts'
import { readIptc } from './iptc.ts'
import { metadataOf } from './metadata.ts'
import { RIGHTS_TEXTS, type Rights } from './rights.ts'
import { readXmp } from './xmp.ts'

const MAX_LENGTH = 500
const MAX_LICENSORS = 5
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML must not contain them.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]+|\p{Cs}/gu

/**
 * Reads the rights in a picture's file, and no other metadata (place, time, serial number). XMP takes precedence:
 * agencies use it today, and its encoding is known.
 * @param bytes the file, if it has been read: it may contain metadata that sharp does not find
 */
export function readRights(head: Metadata, bytes: Buffer = Buffer.alloc(0)): Rights {
  const { xmp, iptc, exif, comments } = metadataOf(head, bytes)
  const rights: Rights = {}
  for (const found of [...xmp.map(readXmp), readIptc(iptc), readExif(exif), comments]) {
    for (const key of RIGHTS_TEXTS) {
      const text = clean(found[key])
      if (text) rights[key] ??= text
    }
    const licensors = found.licensors?.slice(0, MAX_LICENSORS).map(({ name, url }) => ({
      ...(clean(name) ? { name: clean(name) } : {}),
      ...(clean(url) ? { url: clean(url) } : {}),
    }))
    if (licensors?.length) rights.licensors ??= licensors
  }
  return rights
}

function clean(text = ''): string {
  return text.replace(UNPRINTABLE, ' ').trim().slice(0, MAX_LENGTH)
}
