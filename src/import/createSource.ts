import { LIMITS } from './limits.ts'
import type { Source, SourceInput } from './source.ts'
import { latin1ToWindows1252 } from './windows1252.ts'

/** Letters of a piece of text. */
const CHUNK_LETTERS = 65_536

/** A source whose content is in memory. */
type MemoryInput = SourceInput & { content: Uint8Array | string }

/** Creates a source of content in memory. Its text is decoded when first read. */
export function createSource({ content, name, type, url, hasFile }: MemoryInput): Source {
  let text: string | undefined = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : undefined
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const mediaType = type?.split(';', 1)[0]?.trim().toLowerCase()
  return {
    bytes,
    get text() {
      text ??= decodeBytes(bytes, type)
      return text
    },
    async *readChunks() {
      for (let at = 0; at < this.text.length; at += CHUNK_LETTERS) yield this.text.slice(at, at + CHUNK_LETTERS)
    },
    ...(name ? { name } : {}),
    ...(mediaType ? { type: mediaType } : {}),
    ...(url ? { url } : {}),
    ...(hasFile ? { hasFile } : {}),
  }
}

/** The first bytes of ZIP (.docx), the old Word format, PDF, and pictures. */
const BINARY = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', '\x1f\x8b']
const BYTE_ORDER_MARKS = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
] as const

/**
 * Decodes text: by its byte order mark, the charset of its Content-Type, its `<meta charset>` or XML declaration; else
 * as UTF-8, and if it is not valid UTF-8, as windows-1252, as browsers do. Text that is valid UTF-8 is read as such,
 * whatever it declares: some sites have changed their encoding, but not the declaration. Only a few letters of Chinese,
 * Japanese or Korean in another encoding may be valid UTF-8 by chance.
 * @param type the media type with its charset, if known
 * @returns '' for binary formats
 */
export function decodeBytes(bytes: Uint8Array, type?: string): string {
  const start = latin1(bytes.subarray(0, LIMITS.encodingBytes))
  if (BINARY.some(each => start.startsWith(each))) return ''
  const marked = BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark))?.[1]
  if (marked) return new TextDecoder(marked).decode(bytes)
  const wide = guessUtf16(start)
  if (wide) return new TextDecoder(wide).decode(bytes)
  if (start.includes('\0')) return ''
  const label = findLabel(type ?? '', /charset\s*=\s*["']?([\w:.-]+)/i) ?? declaredLabel(start)
  const declared = label === undefined ? undefined : createDecoder(label)
  const utf8 = decodeUtf8(bytes)
  const isChance = declared && isMultiByte(declared) && (utf8?.match(NON_ASCII)?.length ?? 0) < MIN_LETTERS
  if (utf8 !== undefined && !isChance) return utf8
  return decode(declared ?? new TextDecoder('windows-1252'), bytes)
}

const NON_ASCII = /[^\0-\x7f]/gu
/** Fewer letters outside ASCII may be valid UTF-8 by chance. */
const MIN_LETTERS = 12

/** @returns undefined if the bytes are not valid UTF-8 */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Encodings of Chinese, Japanese and Korean. */
const isMultiByte = (decoder: TextDecoder) => decoder.encoding !== 'utf-8' && !isSingleByte(decoder)

const isSingleByte = ({ encoding }: TextDecoder) => /^(?:windows-125|iso-8859-|koi8-|macintosh|ibm)/.test(encoding)

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252' ? latin1ToWindows1252(text) : text
}

/** The encoding of text that is decoded in pieces, by its first bytes: its mark, what it declares, else UTF-8. */
export function findEncoding(head: Uint8Array, type = ''): string {
  const start = latin1(head.subarray(0, LIMITS.encodingBytes))
  const marked = BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark))?.[1]
  const label = findLabel(type, /charset\s*=\s*["']?([\w:.-]+)/i) ?? declaredLabel(start)
  return marked ?? guessUtf16(start) ?? (label && createDecoder(label)?.encoding) ?? 'utf-8'
}

/** The encoding that a document declares for itself. */
function declaredLabel(start: string): string | undefined {
  const label =
    findLabel(start, /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i) ??
    findLabel(start, /<meta[^>]*?charset\s*=\s*(?:["']\s*)?([\w:.-]+)/i)
  // A declaration that could be read as ASCII is not in UTF-16.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}

const findLabel = (text: string, pattern: RegExp) => pattern.exec(text)?.[1]

function createDecoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined // an encoding that nobody knows
  }
}

/** UTF-16 without a byte order mark: every second byte of text in Latin letters is zero. */
function guessUtf16(start: string): 'utf-16le' | 'utf-16be' | undefined {
  if (/^(?:[\t\n\r -~]\0){4}/.test(start)) return 'utf-16le'
  return /^(?:\0[\t\n\r -~]){4}/.test(start) ? 'utf-16be' : undefined
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes)
