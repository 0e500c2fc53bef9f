import { LIMITS } from '../limits.ts'
import { readUint64, readZipEnd } from './zipEnd.ts'

/** A file inside a ZIP file, as the directory at its end describes it. */
export interface ZipEntry {
  /** Its path: `word/document.xml`. */
  name: string
  /** Bytes after unpacking. Not to be trusted. */
  size: number
  packedSize: number
  /** 0 for files that are not packed, 8 for deflate. */
  method: number
  isEncrypted: boolean
  crc: number
  /** Where its own header begins. */
  start: number
}

const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_LENGTH = 46
/** A number that does not fit; a field of Zip64 has it. */
const TOO_LARGE = 0xffffffff
const ZIP_64 = 1

/** The entries of ZIP files that were listed: several kinds of sources ask for them. */
const listed = new WeakMap<Uint8Array, ZipEntry[] | undefined>()

/**
 * Lists the files in a ZIP file, without unpacking: one more than LIMITS allow at most.
 * @returns undefined if its directory is broken
 */
export function listZip(bytes: Uint8Array): ZipEntry[] | undefined {
  if (!listed.has(bytes)) listed.set(bytes, readDirectory(bytes))
  return listed.get(bytes)
}

function readDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const directory = readZipEnd(bytes)
  if (!directory || directory.isDivided) return undefined
  const { count, start, end } = directory
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  const entries: ZipEntry[] = []
  for (let at = start, i = 0; i < count && i <= LIMITS.zipEntries; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined
    const extra = at + ENTRY_LENGTH + view.getUint16(at + 28, true)
    const next = extra + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return undefined
    entries.push({
      name: decoder.decode(bytes.subarray(at + ENTRY_LENGTH, extra)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      ...readNumbers(view, at, extra),
    })
    at = next
  }
  return entries
}

/** The sizes and the place of a file. Those that need 64 bits stand in an extra field, one after the other. */
function readNumbers(view: DataView, at: number, extra: number): Pick<ZipEntry, 'size' | 'packedSize' | 'start'> {
  let field = findField(view, extra, extra + view.getUint16(at + 30, true))
  const read = (place: number): number => {
    const number = view.getUint32(place, true)
    if (number !== TOO_LARGE || !field || field.at + 8 > field.end) return number
    const large = readUint64(view, field.at)
    field = { at: field.at + 8, end: field.end }
    return large
  }
  const size = read(at + 24)
  const packedSize = read(at + 20)
  return { size, packedSize, start: read(at + 42) }
}

/** Where the content of the extra field of Zip64 is. */
function findField(view: DataView, start: number, end: number): { at: number; end: number } | undefined {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === ZIP_64) return { at: at + 4, end: Math.min(fieldEnd, end) }
  }
  return undefined
}

/** Whether a file in a ZIP file is its page. */
export const isPage = (name: string): boolean => /^[^/]+\.html?$/i.test(name)
