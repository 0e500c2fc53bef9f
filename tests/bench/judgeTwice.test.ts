import { expect, it } from 'vitest'
import { judgeTwice } from '../../bench/gate/judgeTwice.ts'
import { LIMITS, type Limit } from '../../bench/gate/limits.ts'
import { createGateFigures } from './gateFigures.ts'

const toLimit = (figure: Limit['figure']): Limit => ({
  ...{ name: figure, figure, of: 'app', to: 'floor' },
  ...{ target: 1, max: 2, minMs: 1 },
})
const TWO_LIMITS = [toLimit('blocking'), toLimit('firstPaint')]

/** Judges measurements of the app (blocking time, first paint) beside a floor of 100 ms each. */
async function judgeMeasurements(...measurements: [blocking: number, firstPaint: number][]) {
  let count = 0
  const verdicts = await judgeTwice(async () => {
    const [blocking, firstPaint] = measurements[count++] ?? []
    if (blocking === undefined || firstPaint === undefined) throw new Error('There is no further measurement.')
    return createGateFigures({ app: { blocking, firstPaint }, floor: { blocking: 100, firstPaint: 100 } })
  }, TWO_LIMITS)
  return { count, ratios: verdicts.map(({ ratio }) => ratio), failed: verdicts.map(({ hasFailed }) => hasFailed) }
}

it('measures once when no ratio fails', async () => {
  expect(await judgeMeasurements([200, 200])).toEqual({ count: 1, ratios: [2, 2], failed: [false, false] })
})

it('measures again when a ratio fails, and keeps the lower value of each', async () => {
  expect(await judgeMeasurements([500, 100], [150, 300])).toEqual({
    count: 2,
    ratios: [1.5, 1],
    failed: [false, false],
  })
})

it('fails a ratio that is too high twice', async () => {
  expect(await judgeMeasurements([500, 100], [400, 100])).toEqual({ count: 2, ratios: [4, 1], failed: [true, false] })
})

it('keeps what could be measured in one of two measurements', async () => {
  expect((await judgeMeasurements([Number.NaN, 500], [150, Number.NaN])).ratios).toEqual([1.5, 5])
  expect((await judgeMeasurements([Number.NaN, 100], [Number.NaN, 100])).failed).toEqual([true, false])
})

it('has limits that leave room for noise, and no ratio twice', () => {
  for (const { name, target, max } of LIMITS) expect(max / target, name).toBeGreaterThanOrEqual(1.09)
  expect(new Set(LIMITS.map(({ name }) => name)).size).toBe(LIMITS.length)
})
