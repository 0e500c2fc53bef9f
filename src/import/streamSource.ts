import { createSource, findEncoding } from './createSource.ts'
import { LIMITS } from './limits.ts'
import type { Source, SourceInput, SourceParts } from './source.ts'

/** Bytes that are read at once. */
const CHUNK_BYTES = 262_144

/** Reads bytes of content. */
export const readBytes = async (content: SourceParts, start: number, end: number): Promise<Uint8Array> =>
  new Uint8Array(await content.slice(start, Math.min(end, content.size)).arrayBuffer())

/**
 * Creates a source of content that is read in pieces.
 * @param head its first bytes
 */
export function createStreamSource(input: SourceInput & { content: SourceParts }, head: Uint8Array): Source {
  const { content, type } = input
  return {
    ...createSource({ ...input, content: head }),
    async *readChunks() {
      const decoder = new TextDecoder(findEncoding(head, type))
      for (let at = 0; at < content.size; at += CHUNK_BYTES) {
        const bytes = await readBytes(content, at, at + CHUNK_BYTES)
        yield decoder.decode(bytes, { stream: true })
      }
      yield decoder.decode()
    },
  }
}

/** The beginning of content that is read in pieces. */
export const readHead = (content: SourceParts): Promise<Uint8Array> => readBytes(content, 0, LIMITS.headBytes)
