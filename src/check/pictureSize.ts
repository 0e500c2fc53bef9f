/** Search engines ask for at least this many pixels, width times height. */
const MIN_PIXELS = 50_000

type Size = { width: number; height: number }

/** True for a picture that is blurred when it fills a slide. */
export const isTooSmall = ({ width, height }: Size): boolean => width * height < MIN_PIXELS

/** The advice about a picture that is too small. */
export const describeSmallPicture = (src: string, { width, height }: Size): string =>
  `"${src}" has only ${width} × ${height} pixels: it is blurred when it fills a slide, and search engines ignore it.`
