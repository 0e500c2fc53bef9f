import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const START_BYTES = 512
const END_BYTES = 65_536

/** The first and the last bytes of a file, and how many it has. */
export type FileEnds = { start: Buffer; end: Buffer; size: number }

/** The bytes to read at the start of each box. */
const BOX_HEADER_BYTES = 16
const MAX_BOXES = 64

/**
 * Whether all top-level boxes of an ISO media file (AVIF) are complete.
 * @param input the bytes, or the path of the file
 */
export function areBoxesComplete(input: Buffer | string): boolean {
  if (typeof input === 'string') {
    const file = openSync(input, 'r')
    try {
      return walkBoxes(fstatSync(file).size, (at, into) => readSync(file, into, 0, into.length, at))
    } finally {
      closeSync(file)
    }
  }
  return walkBoxes(input.length, (at, into) => input.copy(into, 0, at))
}

function walkBoxes(size: number, read: (at: number, into: Buffer) => number): boolean {
  const header = Buffer.alloc(BOX_HEADER_BYTES)
  let at = 0
  for (let count = 0; at < size && count < MAX_BOXES; count++) {
    if (read(at, header) < 8) return false
    const short = header.readUInt32BE(0)
    if (short === 0) return true // the box extends to the end of the file
    const length = short === 1 ? Number(header.readBigUInt64BE(8)) : short
    if (length < 8) return false
    at += length
  }
  return at === size
}

/** Reads both ends of a file. @param input the bytes, or the path of the file */
export function readEnds(input: Buffer | string): FileEnds {
  if (typeof input !== 'string')
    return { start: input.subarray(0, START_BYTES), end: input.subarray(-END_BYTES), size: input.length }
  const file = openSync(input, 'r')
  try {
    const { size } = fstatSync(file)
    const read = (length: number, at: number) => {
      const bytes = Buffer.alloc(Math.min(length, size))
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, Math.max(0, at)))
    }
    return { start: read(START_BYTES, 0), end: read(END_BYTES, size - END_BYTES), size }
  } finally {
    closeSync(file)
  }
}
