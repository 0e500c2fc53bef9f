import { hash } from '../../files/hash.ts'
import { sharp } from '../sharp.ts'

/**
 * Widths that the layouts need, in device pixels. Chromium takes the next larger file. A frame needs, by the picture's
 * proportions 3:2 and 16:9, 927 and 1099 pixels on a phone of 412 × 823 at density 2, 1317 and 1563 on one of 390 × 844
 * at 3, 939 and 1113 on one that lies on its side (740 × 360, 2), 1061 and 1257 in a window of 1280 × 760, 2080 and
 * 2466 in one of 2560 × 1440 (tests/browser/reader/pictures.spec.ts). A thumbnail of a list needs 312 on a phone at 3.
 */
export const WIDTHS: readonly number[] = [320, 640, 1000, 1200, 1600, 2400]

/**
 * The width of the `src` file. Link previews and search engines require at least 1200; only very old browsers load it.
 */
export const SRC_WIDTH = 1200

/** The tallest picture that WebP can hold, in pixels. */
export const MAX_HEIGHT = 16_383

/** Larger pictures are rejected. Cameras reach 108 million pixels; opening more takes a gigabyte of memory. */
export const MAX_PIXELS = 120_000_000

/**
 * AVIF of photographs. Half the time of effort 3 with whole colour (4:4:4), at the same size. Measured on seven
 * photographs, 1000 pixels wide, with sharp 0.35: 0.56 s instead of 1.10 s, and a Butteraugli distance of 3.61 instead
 * of 3.51. WebP of quality 72 has 3.67, and is a third larger.
 */
export const PHOTO_AVIF = { quality: 50, effort: 2, chromaSubsampling: '4:2:0' } as const
/** AVIF of screenshots and drawings: thin lines in strong colours need whole colour. */
export const GRAPHIC_AVIF = { quality: 50, effort: 3 } as const
/** Only for transparent pictures, as their PNG is large. Browsers that run the reader decode AVIF; others get JPEG. */
export const WEBP = { quality: 72, effort: 4 } as const
export const JPEG = { quality: 76, mozjpeg: true } as const
export const PNG = { compressionLevel: 9 } as const

/**
 * The cache key of a picture: a hash of its content and of everything that affects the output, encoder versions
 * included. Increase the number when the encoding code changes its output for the same options.
 */
export function keyOf(bytes: Uint8Array, widths: readonly number[], shape = ''): string {
  const options = [4, widths, shape, SRC_WIDTH, MAX_HEIGHT, PHOTO_AVIF, GRAPHIC_AVIF, WEBP, JPEG, PNG, sharp.versions]
  return hash([JSON.stringify(options), bytes], 64)
}

/** The whole hash of a picture's file. */
export const hashPicture = (data: Uint8Array): string => hash(data, 64)
