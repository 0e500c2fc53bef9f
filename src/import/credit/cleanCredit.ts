import { withOtherScripts } from '../otherScripts/otherScripts.ts'
import { beginsWithAgency } from './agencies.ts'
import { after, bare, links, pictures, sources } from './labels.ts'
import { lowerCase } from './lowerCase.ts'

const labelWords = () => `(?:${pictures()}|${sources()})`
/** "Photo (archive):", "写真＝", "Crédit photo :", "Source:". */
const withColon = () =>
  `${labelWords()}(?:\\s{0,2}[/&+]\\s{0,2}${labelWords()})?(?:\\s?\\([^()]{1,30}\\))?\\s{0,2}(?:[:：=＝]|[/／・](?=\\S))`
/** "Photo by", "Photograph courtesy of", "Courtesy of". */
const withLink = () => `(?:${labelWords()}\\s{1,2}(?:${links()})|(?:${links()})|(?:${bare()}))(?=\\s)`
const SIGN = '(?:©|[（(][cｃ][)）]|ⓒ|copyright(?=[\\s:©]))(?:\\s?\\d{4}(?=\\s))?'

// cspell:disable
const RIGHTS =
  /[.,;|\s]{0,4}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\.?$/iu
// cspell:enable
/** "Ann Lee/Copyright 2024 Agency". */
const INNER_SIGN = new RegExp(`(?<=[/|,]\\s?)${SIGN}\\s{0,3}`, 'iu')

/** "Picture © Ann Lee" */
const withSign = () => `${labelWords()}\\s{0,2}(?=©)`

const label = withOtherScripts(() => new RegExp(`^${withColon()}`, 'u'))
const start = withOtherScripts(() => {
  const labels = `${withColon()}|${withLink()}|${withSign()}|${SIGN}`
  return new RegExp(`^[\\s|,;·•/–—-]{0,9}(?:${labels})[\\s:：]{0,4}`, 'u')
})
const startInBracket = withOtherScripts(
  () => new RegExp(`^[（(\\[【［〔]\\s{0,3}(?:${withColon()}|${withLink()}|${SIGN})`, 'u'),
)
/** "山田花子 提供", "新华社记者 李明摄" */
const end = withOtherScripts(
  () => new RegExp(`(?:(?<=[\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}\\p{sc=Hangul}])|\\s)(?:${after()})$`, 'u'),
)
/** Of these labels, those whose name is not inflected, and no title. */
const ENDS_TO_REMOVE = /[\p{sc=Han}\p{sc=Hangul}](?<!기자)$/u
const BRACKETS: Record<string, string> = { '(': ')', '[': ']', '（': '）', '【': '】', '［': '］', '〔': '〕' }
const MAX_LABELS = 4
/** Longer texts are no credits. They are left alone, so that reading them costs no time. */
const MAX_LENGTH = 500

const hasStart = (text: string) => start().test(text) || startInBracket().test(text)

/** Whether a text begins with a label of credits: "Photo:", "Courtesy of", "©". */
export const beginsWithLabel = (text: string): boolean => hasStart(lowerCase(text))

/** "山田花子" of "山田花子 提供". */
export const withoutEndLabel = (text: string): string =>
  text
    .replace(/[.。\s]{1,9}$/u, '')
    .replace(end(), '')
    .trimEnd()

/** Removes "All rights reserved." from the end of a text. */
export const withoutRights = (text: string): string => text.replace(RIGHTS, '')

/**
 * Removes what a credit need not say: its label, brackets around it, the full stop.
 * @param text such as "Photo: Ann Lee/Agency." or "(AP Photo/Ann Lee)"
 * @returns the credit, such as "Ann Lee/Agency", or nothing if only a label was there
 */
export function cleanCredit(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return text.trim() || undefined
  let credit = text.replace(/\s+/gu, ' ').trim()
  credit = withoutRights(credit)
  for (let i = 0; i < MAX_LABELS; i++) {
    const before = credit
    credit = withoutBrackets(withoutStart(credit)).trim()
    if (credit === before) break
  }
  if (ENDS_TO_REMOVE.test(credit)) credit = withoutEndLabel(credit)
  credit = credit.replace(/^[\s|,;:：·•/＝–—=-]+|[\s|,;:：·•/＝–—=-]+$/gu, '')
  credit = withoutFullStop(withoutOrganisation(credit.replace(INNER_SIGN, '')))
  return /[\p{L}\p{N}]/u.test(credit) ? credit : undefined
}

const withoutStart = (text: string) => text.slice(start().exec(lowerCase(text))?.[0].length ?? 0)

/** "Ann Lee" of "ABC Photo: Ann Lee". Agencies stay. */
function withoutOrganisation(credit: string): string {
  const [organisation] = /^\p{Lu}{2,6}\s(?=\S)/u.exec(credit) ?? []
  if (organisation === undefined || beginsWithAgency(credit)) return credit
  const rest = credit.slice(organisation.length)
  return label().test(lowerCase(rest)) ? withoutStart(rest) : credit
}

/** Removes a pair of brackets around all of a text, and a bracket without its partner at the end. */
function withoutBrackets(text: string): string {
  const closing = BRACKETS[text.charAt(0)]
  if (closing === undefined) return text
  if (text.endsWith(`${closing}.`)) return withoutBrackets(text.slice(0, -1))
  const at = text.indexOf(closing)
  if (at === text.length - 1) return text.slice(1, -1)
  return at < 0 ? text.slice(1) : text
}

/** Keeps the full stop of abbreviations: "Ann Lee Inc.", "Miguel A." */
const withoutFullStop = (text: string): string =>
  /(?:\b(?:inc|ltd|co|corp|jr|sr|bros|st)|(?:^|[\s.])\p{L})\.$/iu.test(text) ? text : text.replace(/[.。]$/u, '')
