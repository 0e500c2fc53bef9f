/** What is measured of a page: the best of a few runs, because other work on the machine only adds to a time. */
export type GateFigures = {
  /** In ms; key to paint is the median of the presses. */
  firstPaint: number
  largestPaint: number
  blocking: number
  keyToPaint: number
}

/** The measured pages: Newsreel's static page and app, and what they are compared with. */
export type GatePage = 'page' | 'app' | 'limit' | 'reactDom' | 'floor'

/** The highest ratio that a figure of one page may have to that of another. */
export type Limit = {
  name: string
  figure: keyof GateFigures
  of: GatePage
  to: GatePage
  /** The ratio that Newsreel aims at, on an idle machine. */
  target: number
  /** The highest ratio that passes. Leaves room for other work on the machine. */
  max: number
  /** In ms. A smaller figure of the other page counts as this, because ratios to a few milliseconds are noise. */
  minMs: number
}

export const LIMITS: readonly Limit[] = [
  {
    name: 'largest paint of the static page / plain HTML',
    figure: 'largestPaint',
    of: 'page',
    to: 'limit',
    target: 1.1,
    max: 1.2,
    minMs: 500,
  },
  {
    name: 'blocking of the static page / a page that imports react-dom',
    figure: 'blocking',
    of: 'page',
    to: 'reactDom',
    target: 1.25,
    max: 2.5,
    minMs: 75,
  },
  {
    name: 'first paint of the app / React alone',
    figure: 'firstPaint',
    of: 'app',
    to: 'floor',
    target: 0.5,
    max: 0.8,
    minMs: 500,
  },
  {
    name: 'largest paint of the app / React alone',
    figure: 'largestPaint',
    of: 'app',
    to: 'floor',
    target: 0.95,
    max: 1.4,
    minMs: 1000,
  },
  {
    name: 'blocking of the app / React alone',
    figure: 'blocking',
    of: 'app',
    to: 'floor',
    target: 1.25,
    max: 4,
    minMs: 100,
  },
  {
    name: 'key to paint in the app / React alone',
    figure: 'keyToPaint',
    of: 'app',
    to: 'floor',
    target: 1,
    max: 3,
    minMs: 16,
  },
]

/** A measured ratio. */
export type Verdict = { limit: Limit; measured: number; other: number; ratio: number; hasFailed: boolean }

/** Compares the figures of pages with the limits. */
export function judge(figures: Readonly<Record<GatePage, GateFigures>>, limits = LIMITS): Verdict[] {
  return limits.map(limit => {
    const [measured, other] = [figures[limit.of][limit.figure], figures[limit.to][limit.figure]]
    const ratio = measured / Math.max(other, limit.minMs)
    // A figure that is missing (NaN) fails, too.
    return { limit, measured, other, ratio, hasFailed: !(ratio <= limit.max) }
  })
}

/** A line about a ratio: its value, its limit and the figures. */
export function toLine({ limit, measured, other, ratio, hasFailed }: Verdict): string {
  const { name, max, target } = limit
  const figures = `${Math.round(measured)} ms / ${Math.round(other)} ms`
  return `${hasFailed ? 'FAIL' : 'ok  '} ${name}: ${ratio.toFixed(2)} (${figures}), limit ${max}, target ${target}`
}
