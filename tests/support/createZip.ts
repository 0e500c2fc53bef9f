import { deflateRawSync } from 'node:zlib'

/** A file to put into a ZIP file. */
export interface ZipInput {
  name: string
  content: string | Uint8Array
  /** What the directory says about the size, if it lies. */
  size?: number
  isEncrypted?: boolean
}

/** How the end of a ZIP file is written. */
export interface ZipOptions {
  /** True for the records of Zip64, as programs write them that do not know sizes beforehand. */
  isZip64?: boolean
  /** The number of the last part, if the file is divided. */
  lastPart?: number
}

/** Makes a ZIP file with packed files. The directory may lie. */
export function createZip(inputs: ZipInput[], { isZip64 = false, lastPart = 0 }: ZipOptions = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let length = 0
  for (const { name, content, size, isEncrypted } of inputs) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(length, 10)
    const path = Buffer.from(name)
    const large = isZip64 ? writeZip64Field(fields, place) : Buffer.alloc(0)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), Buffer.from(fields), place, path, large)
    fields.writeUInt16LE(0, 24)
    const file = [Buffer.from('PK\x03\x04', 'latin1'), fields, path, packed]
    parts.push(...file)
    length += lengthOf(file)
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(lastPart, 4)
  end.writeUInt16LE(lastPart, 6)
  end.writeUInt16LE(isZip64 ? 0xffff : inputs.length, 8)
  end.writeUInt16LE(isZip64 ? 0xffff : inputs.length, 10)
  end.writeUInt32LE(isZip64 ? 0xffffffff : lengthOf(directory), 12)
  end.writeUInt32LE(isZip64 ? 0xffffffff : length, 16)
  const end64 = isZip64 ? writeZip64End(inputs.length, length, lengthOf(directory), lastPart) : []
  return new Uint8Array(Buffer.concat([...parts, ...directory, ...end64, end]))
}

/** Moves sizes and place of a file to an extra field of Zip64. */
function writeZip64Field(fields: Buffer, place: Buffer): Buffer {
  const field = Buffer.alloc(37)
  // Another field stands before it.
  field.writeUInt16LE(0x5455, 0)
  field.writeUInt16LE(5, 2)
  field.writeUInt16LE(1, 9)
  field.writeUInt16LE(24, 11)
  for (const [from, at, to] of [
    [fields, 18, 13],
    [fields, 14, 21],
    [place, 10, 29],
  ] as const) {
    field.writeBigUInt64LE(BigInt(from.readUInt32LE(at)), to)
    from.writeUInt32LE(0xffffffff, at)
  }
  fields.writeUInt16LE(field.length, 24)
  return field
}

function writeZip64End(count: number, start: number, length: number, lastPart: number): Buffer[] {
  const end = Buffer.alloc(56)
  end.write('PK\x06\x06', 'latin1')
  end.writeBigUInt64LE(44n, 4)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(length), 40)
  end.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(start + length), 8)
  locator.writeUInt32LE(lastPart + 1, 16)
  return [end, locator]
}

const lengthOf = (parts: Buffer[]) => parts.reduce((sum, part) => sum + part.length, 0)
