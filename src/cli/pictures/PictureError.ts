/** What is wrong with a picture: a sentence for an editor that names the file and says what to do. It ends no build. */
export class PictureFault extends Error {
  override name = 'PictureFault'
}
