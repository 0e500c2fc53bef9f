import type { GateFigures, GatePage } from '../../bench/gate/limits.ts'

const FIGURES: GateFigures = { firstPaint: 1000, largestPaint: 2000, blocking: 0, keyToPaint: 16 }

/** Figures of all pages of the gate. @param changes what is different, by page */
export const createGateFigures = (
  changes: Partial<Record<GatePage, Partial<GateFigures>>>,
): Record<GatePage, GateFigures> => ({
  page: { ...FIGURES, ...changes.page },
  limit: { ...FIGURES, ...changes.limit },
  reactDom: { ...FIGURES, ...changes.reactDom },
  app: { ...FIGURES, ...changes.app },
  floor: { ...FIGURES, ...changes.floor },
})
