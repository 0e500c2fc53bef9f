import { embedWords } from '../i18n/en/element.ts'
import type { ElementSettings } from './elementSettings.ts'
import type { ErrorDetail } from './events.ts'
import { resolveHttpUrl } from './resolveHttpUrl.ts'

type AttributeError = { attribute: NonNullable<ErrorDetail['attribute']>; message: string }

/**
 * What is wrong with an element's attributes, but for its src.
 * @param missing whether the article has no slide of that name
 */
export function findAttributeErrors({ slide, view, theme, page }: ElementSettings, missing: boolean): AttributeError[] {
  const complaints: AttributeError[] = []
  if (missing) complaints.push({ attribute: 'slide', message: embedWords.noSlide(slide ?? '') })
  if (view !== null && view !== 'slides' && view !== 'article')
    complaints.push({ attribute: 'view', message: embedWords.noValue('view', view, '“slides” or “article”') })
  if (theme !== null && theme !== 'light' && theme !== 'dark')
    complaints.push({ attribute: 'theme', message: embedWords.noValue('theme', theme, '“light” or “dark”') })
  if (page !== null && resolveHttpUrl(page) === null)
    complaints.push({ attribute: 'page', message: embedWords.noValue('page', page, 'an http(s) address') })
  return complaints
}
