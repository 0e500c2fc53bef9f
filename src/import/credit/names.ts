import { joinWords, withOtherScripts } from '../otherScripts/otherScripts.ts'
import { hasAgency, withoutAgencies } from './agencies.ts'

// cspell:disable
/** Words inside names and credits that are written small. */
const SMALL_WORDS = new Set(
  (
    'de da do dos das di del della dello dei degli la le les lo el al du des d l van von vom zu zum zur der den dem ter ' +
    'ten bin ibn ben bint abu y e i et und and og och ja en ve в и of the for für per pour para por on via from with at in ' +
    'by courtesy stock handout pool archiv archive archivo repro dpa imago epd dapd ddp picture alliance photo foto ' +
    'images image media a av af par fot screenshot zvg privat iStock eyevine file files via/ -'
  ).split(' '),
)
/** Words that begin a description, not a name: "The old pier". */
const ARTICLES =
  /^(?:a|an|the|this|these|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|o|os|as|um|uma|il|lo|gli|i|de|het|een|en|et|ett)\s/iu
/** What stands in brackets at the end of a caption and names nobody. */
const REMARKS =
  'left|right|centre|center|middle|above|below|top|bottom|pictured|file|file photo|file image|archive|' +
  'stock image|stock photo|stock|illustrative image|l|r|c|l-r|from left|undated|' +
  'links|rechts|mitte|oben|unten|li\\.?|re\\.?|m\\.?|archiv|archivbild|archivfoto|archivaufnahme|symbolbild|symbolfoto|' +
  'undatiert|illustration|gauche|droite|à gauche|à droite|au centre|archives|izquierda|derecha|i|d|archivo|' +
  'esquerda|direita|arquivo|sinistra|destra|archivio|arkivfoto|arkivbild|genrebild|illustrasjonsfoto'
// cspell:enable

const MAX_LENGTH = 120
const MAX_WORDS = 14
const CASED = /\p{Lu}|\p{Ll}/u
const CAPITALISED = /^[^\p{L}\p{N}]{0,3}(?:\p{Lu}|\p{Lt}|\p{N})/u
// A domain, an account, or a name with a capital inside: "iStock", "stock.adobe.com", "@name".
const HANDLE = /^[^\p{L}\p{N}@]{0,3}(?:@\S+|\p{Ll}[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)+|\p{Ll}+\p{Lu}\S*)$/u
// A full stop that ends a sentence: not after an initial or a short abbreviation, and not before another role
// ("Photos: Ann Lee. Styling: Bo Diaz").
const SENTENCE_END = /(?:\p{Ll}{4}|\p{N}{2}|[)»”"])[.!?…]\s+(?!\p{Lu}[\p{L}-]{2,20}:)\p{L}|[。！？]./u

const remark = withOtherScripts(({ remarks }) => new RegExp(`^(?:${joinWords(REMARKS, remarks)})$`, 'iu'))

/** Whether a text in brackets only says which person or kind of picture it is: "(left)", "(file photo)". */
export const isRemark = (text: string): boolean => remark().test(text.trim())

/** Words between spaces, slashes and bars. */
const wordsOf = (text: string): string[] => text.split(/[\s/|,&;·•]+/u).filter(word => /[\p{L}\p{N}]/u.test(word))

/** Whether a text is short enough for a credit, and no sentence. */
export function canBeCredit(text: string): boolean {
  if (!/\p{L}/u.test(text) || text.length > MAX_LENGTH || wordsOf(text).length > MAX_WORDS) return false
  return !SENTENCE_END.test(text)
}

/**
 * Whether a text reads like names: people, agencies, accounts. In scripts without capitals, whether it is as short as
 * names are.
 */
export function isNameLike(text: string): boolean {
  if (!canBeCredit(text)) return false
  if (!CASED.test(text)) return isShortAsNames(text)
  // "dpa", "picture alliance/dpa" have no capitals.
  const words = wordsOf(withoutAgencies(text))
  let capitalised = 0
  for (const word of words) {
    if (CAPITALISED.test(word) || HANDLE.test(word)) capitalised++
    else if (CASED.test(word) && !SMALL_WORDS.has(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))) return false
  }
  return capitalised > 0 || hasAgency(text)
}

const isShortAsNames = (text: string): boolean =>
  /[\u3040-\u30ff\u3400-\u9fff]/u.test(text) ? text.length <= 24 && !/[、,，]/u.test(text) : wordsOf(text).length <= 6

/** Whether a text without a label is a credit: it names an agency, and nothing in it is a description. */
export function isAgencyCredit(text: string): boolean {
  return hasAgency(text) && isNameLike(text) && !/[:：;]/u.test(text)
}

/** Whether a text is the name of one or two people: "Ann Lee", "Miguel A. Díaz". */
export function isPersonName(text: string): boolean {
  if (ARTICLES.test(text) || /[\d:：;!?]/u.test(text) || !isNameLike(text) || !CASED.test(text)) return false
  const words = wordsOf(text)
  return words.length >= 2 && words.length <= 5 && CAPITALISED.test(words[0] ?? '')
}

/** Whether a text begins like a description: "The old pier". */
export const beginsWithArticle = (text: string): boolean => ARTICLES.test(text)
