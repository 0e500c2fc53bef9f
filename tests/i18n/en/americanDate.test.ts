import { afterEach, expect, it, vi } from 'vitest'
import { formatAmericanDate } from '../../../src/i18n/en/americanDate.ts'

afterEach(() => vi.unstubAllEnvs())

it.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'UTC'])(
  'formats American English as Intl does in %s, on each day of two years and at each hour',
  timeZone => {
    vi.stubEnv('TZ', timeZone)
    const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
    const time = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone })
    const utc = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
    const formatted: (string | undefined)[] = []
    const expected: string[] = []
    for (let instant = Date.UTC(2023, 11, 30, 0, 4); instant < Date.UTC(2026, 0, 2); instant += 25 * 3600_000) {
      const date = new Date(instant)
      formatted.push(formatAmericanDate(date, 'en-US', false, 'UTC'))
      formatted.push(formatAmericanDate(date, 'en', true), formatAmericanDate(date, 'en-US', true, 'UTC'))
      expected.push(day.format(instant), time.format(instant), utc.format(instant))
    }
    // Some versions of ICU put a narrow space before AM and PM.
    expect(formatted).toEqual(expected.map(text => text.replace('\u202f', ' ')))
  },
)

it('leaves other languages and time zones to Intl', () => {
  const date = new Date('2024-07-04')
  expect(formatAmericanDate(date, 'en-GB', false, 'UTC')).toBeUndefined()
  expect(formatAmericanDate(date, 'es-US', false, 'UTC')).toBeUndefined()
  expect(formatAmericanDate(date, 'en-US', true, 'Asia/Tokyo')).toBeUndefined()
})
