import type { Refused } from '../adapter.ts'
import { LIMITS } from '../limits.ts'
import { listZip, type ZipEntry } from './listZip.ts'

/** A ZIP file that must not be unpacked. */
export class ZipError extends Error {
  override name = 'ZipError'
  readonly refused: Refused

  constructor(code: string, message: string) {
    super(message)
    this.refused = { code, message }
  }
}

/** An unpacked file of a ZIP file. */
export interface ZipFile extends ZipEntry {
  bytes: Uint8Array
}

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_LENGTH = 30
const DEFLATE = 8

/**
 * Unpacks files of a ZIP file. The directory is checked first, then the bytes that are really unpacked: no file may
 * become larger than the directory says.
 * @param isNeeded whether a file is unpacked, by its path
 * @throws {ZipError} if the file is broken, encrypted, or unpacks to more than LIMITS allow
 */
export async function unzip(bytes: Uint8Array, isNeeded: (name: string) => boolean): Promise<Map<string, ZipFile>> {
  const entries = listZip(bytes)
  if (!entries) throw broken('its directory is missing or incomplete')
  checkSizes(entries)
  const files = new Map<string, ZipFile>()
  for (const entry of entries) {
    if (!isNeeded(entry.name)) continue
    if (files.has(entry.name)) throw broken(`it has two files named ${entry.name}`)
    files.set(entry.name, { ...entry, bytes: await unpack(bytes, entry) })
  }
  return files
}

function checkSizes(entries: ZipEntry[]): void {
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    throw new ZipError('encrypted', 'The file is protected with a password. Save a copy without one, and import that.')
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const isBomb = entries.some(entry => entry.size > 1e6 && entry.size > entry.packedSize * LIMITS.zipRatio)
  if (entries.length <= LIMITS.zipEntries && size <= LIMITS.unzippedBytes && !isBomb) return
  const [megabytes, maxMegabytes] = [Math.ceil(size / 1e6), LIMITS.unzippedBytes / 1e6]
  const message =
    entries.length > LIMITS.zipEntries
      ? `The file has more than ${LIMITS.zipEntries} parts, which no document has.`
      : isBomb
        ? `A part of the file unpacks to more than ${LIMITS.zipRatio} times its size, which only attacks do.`
        : `The file unpacks to ${megabytes} MB, more than the maximum of ${maxMegabytes} MB. Make its pictures smaller.`
  throw new ZipError('too-large', message)
}

async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { start, packedSize, name } = entry
  if (start + LOCAL_LENGTH > bytes.length || view.getUint32(start, true) !== LOCAL_SIGNATURE)
    throw broken(`${name} is not where its directory says`)
  const from = start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  const packed = bytes.subarray(from, from + packedSize)
  if (packed.length < packedSize) throw broken(`${name} is incomplete`)
  if (entry.method !== 0 && entry.method !== DEFLATE) throw broken(`${name} is packed in an unknown way`)
  const unpacked = entry.method === 0 ? packed : await inflate(packed, entry)
  if (unpacked.length !== entry.size) throw broken(`${name} has another size than its directory says`)
  return unpacked
}

/** Inflates a file, and stops at its size. */
async function inflate(packed: Uint8Array, { name, size }: ZipEntry): Promise<Uint8Array> {
  const result = new Uint8Array(size)
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream()
  const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  let length = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length
      if (length > size) throw broken(`${name} is larger than its directory says`)
      result.set(part.value, length - part.value.length)
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined) // it has failed already
    throw error instanceof ZipError ? error : broken(`${name} cannot be unpacked`)
  }
  return result.subarray(0, length)
}

const broken = (reason: string) =>
  new ZipError('broken', `The file is broken: ${reason}. Open it, save it again, and import that.`)
