import type { Figure } from './schema.ts'

/** Whether an address names a drawing (SVG), by its ending: it has no size of its own, and usually no ground. */
export const isDrawing = (src = ''): boolean => /\.svg([?#]|$)/i.test(src)

/**
 * How a figure's picture fills its frame: whole (`contain`) or cropped (`cover`). Drawings are charts and maps: whole.
 */
export const fitOf = ({ fit, src }: Figure): 'contain' | 'cover' => fit ?? (isDrawing(src) ? 'contain' : 'cover')

/** The colour that stands for the ground of a transparent picture. */
export const WHITE = '#ffffff'
