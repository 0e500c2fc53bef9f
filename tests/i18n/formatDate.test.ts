import { afterEach, expect, it, vi } from 'vitest'
import { formatDate, formatWithoutIntl } from '../../src/i18n/formatDate.ts'
import { createNumberFormat } from '../../src/i18n/numbers.ts'

afterEach(() => vi.unstubAllEnvs())

it.each(['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'UTC'])(
  'keeps a date without a time on the same day in %s',
  zone => {
    vi.stubEnv('TZ', zone)
    expect(formatDate('2024-07-04', 'en-US')).toBe('July 4, 2024')
  },
)

it('formats a date with a time in the time zone of the device', () => {
  vi.stubEnv('TZ', 'America/New_York')
  expect(formatDate('2024-07-05T02:30:00Z', 'en-US')).toMatch(/^July 4, 2024.*10:30.PM$/)
})

it('formats in the language passed to it', () => {
  expect(formatDate('2024-07-04', 'de')).toBe('4. Juli 2024')
})

it('returns an invalid date unchanged', () => {
  expect(formatDate('last week', 'en')).toBe('last week')
})

it('takes the text of a formatter that needs no Intl, and Intl for what that does not know', () => {
  formatWithoutIntl((instant, lang, hasTime, timeZone) =>
    lang === 'en' ? `${instant.getTime()} ${hasTime} ${timeZone}` : undefined,
  )
  expect(formatDate('1970-01-01', 'en')).toBe('0 false UTC')
  expect(formatDate('1970-01-01T00:00Z', 'en', 'Asia/Tokyo')).toBe('0 true Asia/Tokyo')
  expect(formatDate('2024-07-04', 'de')).toBe('4. Juli 2024')
  formatWithoutIntl(() => undefined)
})

it('has the same digits in every engine, where the default of a language depends on its version', () => {
  expect(formatDate('2024-07-04', 'ar')).toMatch(/^4 .* 2024$/)
  expect(formatDate('2024-07-04', 'fa')).not.toMatch(/[۰-۹]/)
  expect(createNumberFormat('fa')(10_000)).not.toMatch(/[۰-۹]/)
})
