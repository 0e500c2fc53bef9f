import { expect, it } from 'vitest'
import { codesOf, createArticle } from '../../support/advice.ts'

// The time of these checks is noon, July 4, 2024, UTC.
it.each(['2024-07-06', '2024-07-04T12:00:01Z', '2024-07-04T12:30:00+00:00', '2999-01-01'])(
  'reports a date in the future: %s',
  published => expect(codesOf(createArticle({ published }))).toEqual(['future-date']),
)

it.each(['2024-07-04', '2024-07-04T12:00:00Z', '2024-07-04T20:00:00+09:00', '1999-12-31'])('accepts %s', published =>
  expect(codesOf(createArticle({ published }))).toEqual([]),
)

it('accepts tomorrow, which is today in the east', () => {
  expect(codesOf(createArticle({ published: '2024-07-05' }))).toEqual([])
})

it.each(['2999-13-01', '2999-01-32T09:00:00Z'])('leaves a date that there is not to the format: %s', published =>
  expect(codesOf(createArticle({ published }))).toEqual(['invalid-value']),
)
