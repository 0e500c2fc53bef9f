/** What the record at the end of a ZIP file says about its directory. Not to be trusted. */
export interface ZipEnd {
  /** How many files the directory lists. */
  count: number
  /** Where the directory begins. */
  start: number
  /** Where it must have ended. */
  end: number
  /** True if it is one of several files that only together are a ZIP file. */
  isDivided: boolean
}

const END_SIGNATURE = 0x06054b50
const END_LENGTH = 22
/** A comment may follow. */
const MAX_COMMENT = 65_535
// Zip64: a second record before the first has numbers of 64 bits.
const LOCATOR_SIGNATURE = 0x07064b50
const LOCATOR_LENGTH = 20
const END_64_SIGNATURE = 0x06064b50
const END_64_LENGTH = 56

/** Reads the end of a ZIP file; undefined if there is none. */
export function readZipEnd(bytes: Uint8Array): ZipEnd | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const locator = end - LOCATOR_LENGTH
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_SIGNATURE) return readEnd64(view, locator)
  return {
    count: view.getUint16(end + 10, true),
    start: view.getUint32(end + 16, true),
    end,
    isDivided: view.getUint16(end + 4, true) + view.getUint16(end + 6, true) > 0,
  }
}

/** A number of 64 bits. What is too large for a number is larger than any file, too. */
export const readUint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

function readEnd64(view: DataView, locator: number): ZipEnd | undefined {
  const end = readUint64(view, locator + 8)
  const isDivided = view.getUint32(locator + 4, true) > 0 || view.getUint32(locator + 16, true) > 1
  if (isDivided) return { count: 0, start: 0, end: 0, isDivided }
  if (end + END_64_LENGTH > locator || view.getUint32(end, true) !== END_64_SIGNATURE) return undefined
  return { count: readUint64(view, end + 32), start: readUint64(view, end + 48), end, isDivided }
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return undefined
}
