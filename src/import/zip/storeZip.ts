import type { ZipFile } from './unzip.ts'

/** Makes a ZIP file of unpacked files, without packing them again. */
export function storeZip(files: Iterable<ZipFile>): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let length = 0
  for (const file of files) {
    const name = new TextEncoder().encode(file.name)
    directory.push(header(0x02014b50, file, name, length))
    for (const part of [header(0x04034b50, file, name), file.bytes]) {
      parts.push(part)
      length += part.length
    }
  }
  const directoryLength = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, directory.length, true)
  end.setUint16(10, directory.length, true)
  end.setUint32(12, directoryLength, true)
  end.setUint32(16, length, true)
  return join([...parts, ...directory, new Uint8Array(end.buffer)])
}

/** The header of a file; in the directory also where the file begins. */
function header(signature: number, { bytes, crc }: ZipFile, name: Uint8Array, start?: number): Uint8Array {
  const isDirectory = start !== undefined
  const length = isDirectory ? 46 : 30
  const result = new Uint8Array(length + name.length)
  const view = new DataView(result.buffer)
  // The directory's header has one more field at its start.
  const at = isDirectory ? 6 : 4
  view.setUint32(0, signature, true)
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, 0x0800, true) // names are UTF-8
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, bytes.length, true)
  view.setUint32(at + 18, bytes.length, true)
  view.setUint16(at + 22, name.length, true)
  if (isDirectory) view.setUint32(42, start, true)
  result.set(name, length)
  return result
}

function join(parts: Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}
