/** A problem with a picture file. The message names the file and what to do. The build reports it and goes on. */
export class PictureError extends Error {
  override name = 'PictureError'
  /** The `code` of the article's problem. */
  readonly code = 'broken-picture'
}
