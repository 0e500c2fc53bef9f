import { decodeText, type Rights } from './rights.ts'

const KEYS = { 80: 'creator', 110: 'credit', 116: 'copyright' } as const

/**
 * Reads by-line, credit and copyright from IPTC, the records of the wire services: marker 1C, record 2, a number, two bytes of
 * length. sharp cannot write it; the same three are written as XMP, which the IPTC holds equal.
 */
export function readIptc(iptc: Buffer | undefined): Rights {
  const rights: Rights = {}
  if (!iptc) return rights
  // Photoshop's block holds other things too: the records begin with the first that is one.
  let at = iptc.indexOf(Buffer.from([0x1c, 0x02]))
  while (at >= 0 && at + 5 <= iptc.length && iptc[at] === 0x1c) {
    const key = KEYS[iptc[at + 2] as keyof typeof KEYS]
    const length = iptc.readUInt16BE(at + 3)
    if (length > 0x7fff) break
    const text = decodeText(iptc.subarray(at + 5, at + 5 + length))
    if (key && iptc[at + 1] === 2) rights[key] = rights[key] ? `${rights[key]}, ${text}` : text
    at += 5 + length
  }
  return rights
}
