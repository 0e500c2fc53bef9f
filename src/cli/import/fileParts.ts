import { type FileHandle, open } from 'node:fs/promises'
import type { SourceParts } from '../../import/source.ts'

/** A file that is read in pieces. Close it after use. */
export class FileParts implements SourceParts {
  readonly size: number
  private readonly handle: FileHandle

  private constructor(handle: FileHandle, size: number) {
    this.handle = handle
    this.size = size
  }

  /** Opens a file. Rejects with the error of the system if it cannot be read. */
  static async open(path: string): Promise<FileParts> {
    const handle = await open(path)
    const file = new FileParts(handle, (await handle.stat()).size)
    try {
      await handle.read(new Uint8Array(1), 0, 1, 0) // folders can be opened, but not read
      return file
    } catch (error) {
      await file.close()
      throw error
    }
  }

  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> } {
    return { arrayBuffer: () => this.read(start, Math.min(end, this.size)) }
  }

  close(): Promise<void> {
    return this.handle.close()
  }

  private async read(start: number, end: number): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(Math.max(0, end - start))
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await this.handle.read(bytes, length, bytes.length - length, start + length)
      if (bytesRead === 0) break // the file was cut meanwhile
      length += bytesRead
    }
    return bytes.buffer.slice(0, length)
  }
}
