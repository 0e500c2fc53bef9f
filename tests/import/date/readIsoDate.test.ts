import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../../src/import/date/readDate.ts'
import { readIsoDate } from '../../../src/import/date/readIsoDate.ts'

describe('readIsoDate', () => {
  it.each([
    ['2024-07-04', '2024-07-04'],
    ['2024-07-04T09:30:00Z', '2024-07-04T09:30:00Z'],
    [' 2024-07-04T09:30:00.000+02:00 ', '2024-07-04T09:30:00+02:00'],
    ['2024-07-04T09:30:05+0200', '2024-07-04T09:30:05+02:00'],
  ])('reads %j', (text, date) => {
    expect(readIsoDate(text)).toEqual({ date })
  })

  it.each(['2024-02-30', '2024-07-04T09:30:00', '2024-07-04T24:00:00Z', '4 July 2024', '0004-07-04'])(
    'leaves %j',
    text => {
      expect(readIsoDate(text)).toBeUndefined()
    },
  )

  it('reads all that it reads as readDate does', () => {
    const number = (max: number) => fc.integer({ min: 0, max }).map(value => String(value).padStart(2, '0'))
    const day = fc.tuple(fc.integer({ min: 1000, max: 2399 }), number(13), number(32)).map(parts => parts.join('-'))
    const zone = fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), number(14), fc.constantFrom(':', ''), number(60)),
    )
    const clock = fc.tuple(number(24), number(60), number(60)).map(parts => parts.join(':'))
    const time = fc.tuple(
      clock,
      fc.constantFrom('', '.000', '.120'),
      zone.map(parts => [...parts].join('')),
    )
    const text = fc.oneof(
      day,
      fc
        .tuple(
          day,
          time.map(parts => parts.join('')),
        )
        .map(parts => parts.join('T')),
    )
    fc.assert(
      fc.property(text, date => {
        const reading = readIsoDate(date)
        if (reading) expect(readDate(date)).toEqual(reading)
      }),
      { numRuns: 2000 },
    )
  })
})
