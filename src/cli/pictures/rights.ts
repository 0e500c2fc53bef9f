import type { Metadata } from 'sharp'
import { readExif } from './exif.ts'
import { readIptc } from './iptc.ts'
import { readXmp } from './xmp.ts'

/** Who made a picture and whose it is, as its file says. */
export type Rights = { creator?: string; credit?: string; copyright?: string }

const LONGEST = 500
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML must not hold.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g

/**
 * What a file says of its rights. All else that a camera writes (place, time, serial number) nobody needs to know.
 * XMP comes first: it is what agencies write today, and in UTF-8.
 */
export function readRights({ xmpAsString, iptc, exif }: Metadata): Rights {
  const rights: Rights = {}
  for (const found of [readXmp(xmpAsString ?? ''), readIptc(iptc), readExif(exif)])
    for (const key of ['creator', 'credit', 'copyright'] as const) {
      const text = found[key]?.replace(UNPRINTABLE, ' ').trim().slice(0, LONGEST)
      if (text) rights[key] ??= text
    }
  return rights
}

/** Text as old files hold it: UTF-8 where it is that, else Latin 1. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
