import { embedWords } from '../i18n/en/element.ts'
import { addressOf } from './addressOf.ts'
import type { ElementSettings } from './elementSettings.ts'
import type { ErrorDetail } from './events.ts'

type Complaint = { attribute: NonNullable<ErrorDetail['attribute']>; message: string }

/**
 * What is wrong with an element's attributes, but for its src.
 * @param missing whether the article has no slide of that name
 */
export function complaintsOf({ slide, view, theme, page }: ElementSettings, missing: boolean): Complaint[] {
  const complaints: Complaint[] = []
  if (missing) complaints.push({ attribute: 'slide', message: embedWords.noSlide(slide ?? '') })
  if (view !== null && view !== 'slides' && view !== 'article')
    complaints.push({ attribute: 'view', message: embedWords.noValue('view', view, '“slides” or “article”') })
  if (theme !== null && theme !== 'light' && theme !== 'dark')
    complaints.push({ attribute: 'theme', message: embedWords.noValue('theme', theme, '“light” or “dark”') })
  if (page !== null && addressOf(page) === null)
    complaints.push({ attribute: 'page', message: embedWords.noValue('page', page, 'an http(s) address') })
  return complaints
}
