import { hash } from '../../files/hash.ts'
import { sharp } from '../sharp.ts'

/**
 * Widths that the layouts need, in device pixels. Chromium takes the next larger file. A frame needs, by the picture's
 * proportions 3:2 and 16:9, 927 and 1099 pixels on a phone of 412 × 823 at density 2, 1317 and 1563 on one of 390 × 844
 * at 3, 939 and 1113 on one that lies on its side (740 × 360, 2), 1061 and 1257 in a window of 1280 × 760, 2080 and
 * 2466 in one of 2560 × 1440 (tests/browser/reader/pictures.spec.ts).
 */
export const WIDTHS: readonly number[] = [640, 1000, 1200, 1600, 2400]

/**
 * The width of the `src` file. Link previews and search engines require at least 1200; only very old browsers load it.
 */
export const SRC_WIDTH = 1200

/** The tallest picture that WebP can hold, in pixels. */
export const MAX_HEIGHT = 16_383

/** Larger pictures are rejected. Cameras reach 108 million pixels; opening more takes a gigabyte of memory. */
export const MAX_PIXELS = 120_000_000

// Effort 3 of AVIF takes a third of the time of 4 and 4% more bytes (2400 pixels: 2 s, not 8); 6 takes half a minute.
export const AVIF = { quality: 50, effort: 3 } as const
export const WEBP = { quality: 72, effort: 4 } as const
export const JPEG = { quality: 76, mozjpeg: true } as const
export const PNG = { compressionLevel: 9 } as const

/**
 * The cache key of a picture: a hash of its content and of everything that affects the output, encoder versions
 * included. Increase the number when the encoding code changes its output for the same options.
 */
export function keyOf(bytes: Uint8Array, widths: readonly number[], shape = ''): string {
  const options = [3, widths, shape, SRC_WIDTH, MAX_HEIGHT, AVIF, WEBP, JPEG, PNG, sharp.versions]
  return hash([JSON.stringify(options), bytes], 64)
}

/** The whole hash of a picture's file. */
export const hashPicture = (data: Uint8Array): string => hash(data, 64)
