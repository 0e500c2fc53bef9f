/** What an import begins with. */
export interface Source {
  /** The content. Adapters for text read `text` instead. */
  readonly bytes: Uint8Array
  /**
   * The content decoded: by its byte order mark, its declared encoding, or a guess. Empty for binary formats. Decoded
   * when first read.
   */
  readonly text: string
  /**
   * The text in pieces, from the beginning each time. For adapters of large sources: of those, `bytes` and `text` hold
   * only the beginning.
   */
  readonly readChunks: () => AsyncIterable<string>
  /** The file's name, if there is one: `harbour.docx`. */
  readonly name?: string
  /** The media type, if one is known: `text/html`. */
  readonly type?: string
  /** Where the content comes from. Relative addresses are resolved against it. */
  readonly url?: string
  /** Whether a file is beside the source. Pictures with such a relative address keep it. */
  readonly hasFile?: (path: string) => boolean
}

/** Content that is read in pieces, as large files are. A `File` or `Blob` of a browser is one. */
export interface SourceParts {
  /** In bytes. */
  readonly size: number
  /** The bytes from `start` to before `end`. */
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

/** A source as the caller has it. */
export interface SourceInput {
  /**
   * The content: bytes, a text that is decoded already, or content to read in pieces. Of that, only kinds that can hold
   * many articles, such as exports, may be larger than 64 MB.
   */
  content: Uint8Array | string | SourceParts
  /** The file's name, if there is one: `harbour.docx`. Its extension helps to find the kind of source. */
  name?: string
  /** The media type, as in the Content-Type header: `text/html; charset=iso-8859-1`. */
  type?: string
  /** Where the content comes from. Relative addresses are resolved against it. */
  url?: string
  /** Whether a file is beside the source, as beside a saved web page. Pictures with such a relative address keep it. */
  hasFile?: (path: string) => boolean
}

/** Whether content is read in pieces. */
export const isParts = (content: SourceInput['content']): content is SourceParts =>
  typeof content !== 'string' && !(content instanceof Uint8Array)
