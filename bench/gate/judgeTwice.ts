import { type GateFigures, type GatePage, judge, LIMITS, type Verdict } from './limits.ts'

/**
 * Measures pages and compares them with the limits. When a ratio fails, measures once more and keeps the lower value
 * of each ratio: other work on the machine can raise one measurement, but hardly both.
 */
export async function judgeTwice(
  measure: () => Promise<Readonly<Record<GatePage, GateFigures>>>,
  limits = LIMITS,
): Promise<Verdict[]> {
  const first = judge(await measure(), limits)
  if (!first.some(({ hasFailed }) => hasFailed)) return first
  const second = judge(await measure(), limits)
  return first.map((verdict, index) => pickLower(verdict, second[index] ?? verdict))
}

/** The verdict with the lower ratio. One that was not measured (NaN) is never lower. */
const pickLower = (first: Verdict, second: Verdict): Verdict =>
  second.ratio <= first.ratio || Number.isNaN(first.ratio) ? second : first
