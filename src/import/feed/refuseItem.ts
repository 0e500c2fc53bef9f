import type { AdapterResult } from '../adapter.ts'

const REASONS = { 'summary-only': 'has only a summary in the feed', 'too-large': 'is too large' } as const

/** Refuses an article of a feed, and names its address, which may have the whole text. */
export function refuseItem(
  headline: string | undefined,
  link: string | undefined,
  code: keyof typeof REASONS = 'summary-only',
): AdapterResult {
  const name = headline ? `"${headline}"` : 'An article of the feed'
  return { refused: { code, message: `${name} ${REASONS[code]}. Import its address${link ? `: ${link}` : '.'}` } }
}
