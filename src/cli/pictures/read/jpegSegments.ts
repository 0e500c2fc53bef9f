type Segment = { marker: number; content: Buffer }

const START_OF_SCAN = 0xda

/** Reads the segments of a JPEG before its pixels, up to the first incomplete one. */
export function readJpegSegments(bytes: Buffer): Segment[] {
  const segments: Segment[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === START_OF_SCAN) break
    if (marker === 0xff) {
      at++ // any number of fill bytes may precede a marker
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    segments.push({ marker, content: bytes.subarray(at + 4, end) })
    at = end
  }
  return segments
}
