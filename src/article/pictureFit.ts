import type { Figure } from './schema.ts'

/** True for the address of an SVG, by its ending. */
export const isSvg = (src = ''): boolean => /\.svg([?#]|$)/i.test(src)

/**
 * How a picture fills its frame: whole (`contain`) or cropped (`cover`). SVGs are usually charts and maps, so they are
 * shown whole by default.
 */
export const getPictureFit = ({ fit, src }: Figure): 'contain' | 'cover' => fit ?? (isSvg(src) ? 'contain' : 'cover')

/** The background colour behind transparent pictures. */
export const WHITE = '#ffffff'
