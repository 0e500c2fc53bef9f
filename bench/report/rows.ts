import type { PageResults } from '../compare/measureSubjects.ts'
import type { Flick } from '../measure/flick.ts'
import { median } from '../measure/median.ts'

/** A row of the tables. NaN and missing sizes mean "not measured". Times are in ms. */
export type Row = {
  name: string
  label: string
  firstPaint: number
  largestPaint: number
  blocking: number
  /** The maximum of all runs. */
  layoutShift: number
  scriptKb: number
  totalKb: number
  keyMedian: number
  keyWorst: number
  lateFrames: number
  /** Pictures during flicks that led to the next section. */
  blockedPictures: number
  freePictures: number
  sizes: Record<number, SizeCosts>
  errors: string[]
}

/** What an article with a certain number of sections costs. */
export type SizeCosts = { elements: number; heapMb: number; keyMedian: number }

/** Sums up the runs of a page by medians; for layout shifts by the maximum. */
export function toRow({ name, label }: { name: string; label: string }, measured: PageResults): Row {
  const { visits, keys, blockedFlicks, freeFlicks, sizes, errors } = measured
  const sizeCosts = Object.entries(sizes).map(([size, { elements, heapMb, latencies }]) => {
    return [size, { elements, heapMb, keyMedian: median(latencies) }] as const
  })
  return {
    name,
    label,
    firstPaint: median(visits.map(({ fcp }) => fcp)),
    largestPaint: median(visits.map(({ lcp }) => lcp)),
    blocking: median(visits.map(({ blocking }) => blocking)),
    layoutShift: visits.length ? Math.max(...visits.map(({ cls }) => cls)) : Number.NaN,
    scriptKb: median(visits.map(({ script }) => script / 1000)),
    totalKb: median(visits.map(({ bytes }) => bytes / 1000)),
    keyMedian: median(keys.map(({ latencies }) => median(latencies))),
    keyWorst: median(keys.map(({ latencies }) => Math.max(...latencies))),
    lateFrames: median(keys.map(({ lateFrames }) => lateFrames)),
    blockedPictures: countPictures(blockedFlicks),
    freePictures: countPictures(freeFlicks),
    sizes: Object.fromEntries(sizeCosts),
    errors: [
      ...errors,
      ...describeFlicks('flick, main thread blocked', blockedFlicks),
      ...describeFlicks('flick', freeFlicks),
    ],
  }
}

const getTurned = (flicks: readonly Flick[]) => flicks.filter(({ hasTurned }) => hasTurned)

/** The median of the flicks that led to the next section. A page that stays has no pictures of a move to count. */
const countPictures = (flicks: readonly Flick[]) => median(getTurned(flicks).map(({ pictures }) => pictures))

function describeFlicks(name: string, flicks: readonly Flick[]): string[] {
  const failed = flicks.length - getTurned(flicks).length
  return failed > 0 ? [`${name}: ${failed} of ${flicks.length} did not lead to the next section.`] : []
}
