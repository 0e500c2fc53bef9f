import { isInFuture } from '../../article/isInFuture.ts'
import { quote, type Rule } from '../rule.ts'

/** Rules for dates. */
export const DATE_RULES: readonly Rule[] = [
  {
    code: 'future-date',
    *check({ published = '' }, { now }) {
      // Another date is reported as invalid.
      const isDate = /^\d{4}-\d\d-\d\d/.test(published) && !Number.isNaN(Date.parse(published))
      if (isDate && isInFuture(published, now))
        yield {
          path: '$.published',
          message: `${quote(published)} is in the future, and a build publishes the article now. Correct the date, or build it later.`,
        }
    },
  },
]
