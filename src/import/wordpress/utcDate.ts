/** Marks a date of WordPress as UTC: `date_gmt` has no zone. Drafts have the year 0000, which is no date. */
export function utcDate(date: string | undefined): string | undefined {
  if (!date || /^0000/.test(date)) return undefined
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(date) ? date : `${date.trim().replace(' ', 'T')}Z`
}
