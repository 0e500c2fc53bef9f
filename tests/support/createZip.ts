import { deflateRawSync } from 'node:zlib'

/** A file to put into a ZIP file. */
export interface ZipInput {
  name: string
  content: string | Uint8Array
  /** What the directory says about the size, if it lies. */
  size?: number
  isEncrypted?: boolean
}

/** Makes a ZIP file with packed files. The directory may lie. */
export function createZip(inputs: ZipInput[]): Uint8Array {
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
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, path)
    const file = [Buffer.from('PK\x03\x04', 'latin1'), fields, path, packed]
    parts.push(...file)
    length += lengthOf(file)
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(inputs.length, 8)
  end.writeUInt16LE(inputs.length, 10)
  end.writeUInt32LE(lengthOf(directory), 12)
  end.writeUInt32LE(length, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

const lengthOf = (parts: Buffer[]) => parts.reduce((sum, part) => sum + part.length, 0)
