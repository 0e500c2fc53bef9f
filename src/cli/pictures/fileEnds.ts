import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const START = 512
const END = 65_536

/** The first and the last bytes of a file, and how many it has. */
export type FileEnds = { start: Buffer; end: Buffer; size: number }

/** Reads both ends of a picture's file. @param input its bytes, or its path */
export function readEnds(input: Buffer | string): FileEnds {
  if (typeof input !== 'string')
    return { start: input.subarray(0, START), end: input.subarray(-END), size: input.length }
  const file = openSync(input, 'r')
  try {
    const { size } = fstatSync(file)
    const read = (length: number, at: number) => {
      const bytes = Buffer.alloc(Math.min(length, size))
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, Math.max(0, at)))
    }
    return { start: read(START, 0), end: read(END, size - END), size }
  } finally {
    closeSync(file)
  }
}
