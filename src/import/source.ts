/** What an import begins with. */
export interface Source {
  /** The content. Adapters for text read `text` instead. */
  bytes: Uint8Array
  /** The content decoded: by its byte order mark, its declared encoding, or a guess. Empty for binary formats. */
  text: string
  /** The file's name, if there is one: `harbour.docx`. */
  name?: string
  /** The media type, if one is known: `text/html`. */
  type?: string
  /** Where the content comes from. Relative addresses are resolved against it. */
  url?: string
}
