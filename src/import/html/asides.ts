import type { Dropped } from '../draft.ts'
import { nameOf } from '../fragment/elements.ts'
import { nameWords } from '../fragment/nameWords.ts'
import { isConsent } from './consent.ts'
import { textIn } from './textIn.ts'

/** Names that sites give to parts of a page that are not the article. */
const NAMES: Record<string, Omit<Dropped, 'text'>> = {}
const CONSENT = { code: 'consent', reason: 'A notice about cookies.' }
const define = (words: string, code: string, reason: string) => {
  for (const word of words.split(' ')) NAMES[word] = { code, reason }
}
// cspell:disable
define(
  'ad ads adv advert adverts advertisement advertising adslot sponsored sponsor dfp anzeige werbung publicidad ' +
    'publicite pub reklama reklam',
  'advert',
  'An advertisement.',
)
define('newsletter newsletters subscribe subscription signup optin', 'sign-up', 'A sign-up box.')
define(
  'related recommended recommendation recommendations recirc recirculation readmore seealso trending popular mostread ' +
    'outbrain taboola relacionadas relacionados verwandt similar morestories promo promos upnext',
  'related-links',
  'Links to other articles.',
)
define('comments comment kommentare disqus respond', 'comments', 'Comments of readers.')
define('share sharing social socials sharebar followus', 'share-buttons', 'Buttons for sharing.')
define(
  'breadcrumb breadcrumbs tags taglist keywords toolbar pagination topics',
  'navigation',
  'Navigation of the site.',
)
define('authorbio bio authorbox', 'about-author', 'A note about the author.')
define(
  'factbox factboxes infobox infoboxes faktabox faktaboks faktaruta faktaruutu infokasten infokader infoboks keypoints ' +
    'takeaways keytakeaways tldr summarylist',
  'info-box',
  'A box with facts or a summary beside the text.',
)
/** Pairs of words that mean such a box. */
const BOXES = /^(?:facts?|fakta?|fakten|info|key|summary|context) (?:box|boxes|boks|ruta|points?|facts|takeaways|list)$/
// cspell:enable

/** A part with more of the text than this is the article, whatever its name. */
const MAX_SHARE = 0.3
/** Elements that are never removed for their name. */
const KEPT = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'body', 'html', 'main', 'article'])

/** Removes parts of a page that are named as something else than the article. Returns their words. */
export function removeAsides(root: Element): Dropped[] {
  const dropped: Dropped[] = []
  const limit = (root.textContent ?? '').length * MAX_SHARE
  for (const element of [...root.querySelectorAll('[class], [id], [data-testid], [data-component], aside')]) {
    if (KEPT.has(nameOf(element)) || !root.contains(element)) continue
    const reason = reasonFor(element)
    if (!reason) continue
    if ((element.textContent ?? '').length > limit || (reason.code !== 'info-box' && hasProse(element))) continue
    const text = textIn(element)
    // What holds only a picture, or a part of a figure, has buttons of that name at most.
    const isPicture = element.closest('figure') !== null || (text === '' && element.querySelector('img') !== null)
    if (isPicture && reason.code !== 'advert') continue
    if (text !== '') dropped.push({ text, ...reason })
    element.remove()
  }
  return dropped
}

/** True if an element has more running text than a box has. */
function hasProse(element: Element): boolean {
  const paragraphs = [...element.querySelectorAll('p')]
  return paragraphs.filter(paragraph => textIn(paragraph).length > 120 && !paragraph.querySelector('a')).length > 1
}

function reasonFor(element: Element): Omit<Dropped, 'text'> | undefined {
  const words = nameWords(element)
  for (const [index, word] of words.entries()) {
    const reason = Object.hasOwn(NAMES, word) ? NAMES[word] : undefined
    if (reason) return reason
    if (BOXES.test(`${words[index - 1]} ${word}`)) return NAMES['infobox']
  }
  return isConsent(element) ? CONSENT : undefined
}
