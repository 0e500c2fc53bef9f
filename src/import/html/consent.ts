import { nameWords } from '../fragment/nameWords.ts'

// cspell:disable
/** Services that ask for consent, and words that name nothing but a notice about cookies. */
const NOTICE = new Set(
  'onetrust didomi usercentrics cookiebot cmplz truste cookieconsent cookiebanner cookienotice cookiebar cookielaw'.split(
    ' ',
  ),
)
/**
 * Pairs of words that mean a notice. A single word may be the subject of an article: `id="cookies"`, `tag-gdpr`. `cmp`
 * also begins the names of all parts of some systems.
 */
const PAIRS =
  /^(?:(?:cookies?|consent|gdpr|ccpa|privacy) (?:banner|bar|box|consent|container|dialog|info|layer|law|manager|message|modal|notice|overlay|placeholder|popup|root|settings|wall|wrapper)|ot sdk|sp message|qc cmp)$/
// cspell:enable

/** True if an element is named as a notice about cookies, or as what asks for consent. */
export function isConsent(element: Element): boolean {
  const words = nameWords(element)
  return words.some((word, index) => NOTICE.has(word) || PAIRS.test(`${words[index - 1]} ${word}`))
}

/** Removes notices about cookies from a page, which may have more text than its article. */
export function removeConsent(body: Element): void {
  for (const element of [...body.querySelectorAll('div, section, aside, dialog, form, p, iframe')]) {
    if (isConsent(element) && body.contains(element) && !element.querySelector('h1, article, main')) element.remove()
  }
}
