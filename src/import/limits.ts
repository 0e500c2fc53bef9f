/** What an import accepts at most. Larger sources are refused, so that no source takes all memory or time. */
export const LIMITS = {
  /** Bytes of a source that is read as a whole. */
  bytes: 64_000_000,
  /** Bytes of a source that is read in pieces. */
  streamedBytes: 8_000_000_000,
  /** Bytes at the start of a source that tell its kind. */
  headBytes: 65_536,
  /** Bytes of a source that is parsed as one document: a page, a text, a JSON file. */
  documentBytes: 8_000_000,
  /** Elements inside each other in HTML and XML. Deeper ones are read as if they were in the last level. */
  depth: 100,
  /** Elements of a page. */
  elements: 300_000,
  /** Elements of a page that Readability reads. Its time grows with number and depth; news pages have 5,000. */
  readabilityElements: 20_000,
  /** Blocks of an article. */
  blocks: 20_000,
  /** Letters of a headline or heading. What is longer is text. */
  headingLetters: 300,
  /** Bytes of one picture inside a source (a data: address). */
  pictureBytes: 32_000_000,
  /** Files in a ZIP file, such as .docx. */
  zipEntries: 10_000,
  /** Bytes of all files in a ZIP file after unpacking. */
  unzippedBytes: 128_000_000,
  /** How much smaller packing can make a file. XML of documents becomes 10 to 50 times smaller. */
  zipRatio: 200,
  /** Bytes at the start of a source that are searched for its encoding. */
  encodingBytes: 4096,
} as const
