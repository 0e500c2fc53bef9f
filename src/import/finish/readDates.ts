import type { Article } from '../../article/schema.ts'
import { readIsoDate } from '../date/readIsoDate.ts'
import type { Draft } from '../draft.ts'
import { addDropped, addNote, type Report } from './report.ts'

/** Reads both dates. Days stay days; a time without a time zone is left out, with a note. */
export async function readDates(
  draft: Draft,
  lang: string,
  report: Report,
): Promise<Pick<Article, 'published' | 'modified'>> {
  const published = await read(draft.published, '$.published', lang, report)
  const modified = await read(draft.modified, '$.modified', lang, report)
  return { ...(published && { published }), ...(modified && modified !== published && { modified }) }
}

async function read(text: string | undefined, path: string, lang: string, report: Report): Promise<string | undefined> {
  if (!text?.trim()) return undefined
  // Only people write dates in other ways.
  const reading = readIsoDate(text) ?? (await import('../date/readDate.ts')).readDate(text, lang)
  if (!reading) {
    addDropped(report, text, 'unknown-date', 'It should be a date, but could not be read.')
    return undefined
  }
  if (reading.isZoneMissing) {
    const message = `"${text.trim()}" names no time zone that is known, so only the day is kept. Add the time with its zone if it matters.`
    addNote(report, { code: 'no-time-zone', message, level: 'warning', path })
  }
  return reading.date
}
