import { embedWords } from '../../i18n/en/element.ts'
import type { ElementSettings } from '../elementSettings.ts'
import type { ErrorDetail } from '../events.ts'
import { resolveHttpUrl } from './resolveHttpUrl.ts'

type AttributeError = { attribute: NonNullable<ErrorDetail['attribute']>; message: string }

/**
 * Validates the element's attributes except `src`.
 * @param isSlideMissing whether the article lacks the slide that `slide` names
 */
export function findAttributeErrors(
  { slide, view, theme, page }: ElementSettings,
  isSlideMissing: boolean,
): AttributeError[] {
  const errors: AttributeError[] = []
  if (isSlideMissing) errors.push({ attribute: 'slide', message: embedWords.noSlide(slide ?? '') })
  if (view !== null && view !== 'slides' && view !== 'article')
    errors.push({ attribute: 'view', message: embedWords.noValue('view', view, '“slides” or “article”') })
  if (theme !== null && theme !== 'light' && theme !== 'dark')
    errors.push({ attribute: 'theme', message: embedWords.noValue('theme', theme, '“light” or “dark”') })
  if (page !== null && resolveHttpUrl(page) === null)
    errors.push({ attribute: 'page', message: embedWords.noValue('page', page, 'an http(s) address') })
  return errors
}
