import { expect, it } from 'vitest'
import { judge, type Limit, toLine } from '../../bench/gate/limits.ts'
import { createGateFigures } from './gateFigures.ts'

const LIMIT: Limit = {
  name: 'blocking of the app / React alone',
  figure: 'blocking',
  of: 'app',
  to: 'floor',
  target: 1.25,
  max: 2,
  minMs: 100,
}

function judgeBlocking(app: number, floor: number) {
  const [verdict] = judge(createGateFigures({ app: { blocking: app }, floor: { blocking: floor } }), [LIMIT])
  if (!verdict) throw new Error('There is no verdict.')
  return verdict
}

it('fails a ratio that is higher than its limit, and no other', () => {
  expect(judgeBlocking(400, 200).hasFailed).toBe(false)
  expect(judgeBlocking(401, 200).hasFailed).toBe(true)
})

it('does not take noise of a few milliseconds for a high ratio', () => {
  expect(judgeBlocking(30, 0)).toMatchObject({ ratio: 0.3, hasFailed: false })
  expect(judgeBlocking(230, 0)).toMatchObject({ ratio: 2.3, hasFailed: true })
})

it('fails a ratio that could not be measured', () => {
  expect(judgeBlocking(Number.NaN, 200).hasFailed).toBe(true)
})

it('names the ratio, the figures and the limit', () => {
  expect(toLine(judgeBlocking(500, 200))).toBe(
    'FAIL blocking of the app / React alone: 2.50 (500 ms / 200 ms), limit 2, target 1.25',
  )
  expect(toLine(judgeBlocking(100, 200))).toMatch(/^ok /)
})
