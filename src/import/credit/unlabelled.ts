import { withOtherScripts } from '../otherScripts/otherScripts.ts'
import { beginsWithAgency } from './agencies.ts'
import { beginsWithLabel, cleanCredit, withoutEndLabel } from './cleanCredit.ts'
import { type Found, foundAt, isDescription } from './found.ts'
import { alone } from './labels.ts'
import { beginsWithArticle, canBeCredit, isAgencyCredit, isNameLike, isPersonName, isRemark } from './names.ts'

/** A credit that names nobody, after a sentence: "The pier at noon. Supplied" */
const nobodyAtEnd = withOtherScripts(() => new RegExp(`(?<=[.!?…»”"')]\\s)(?:${alone()})s?(\\s[^.]{1,40})?\\.?$`, 'iu'))
const onlyNobody = withOtherScripts(() => new RegExp(`^(?:${alone()})\\.?$`, 'iu'))

const CLOSING: Record<string, string> = { ')': '(', ']': '[', '）': '（', '】': '【', '］': '［', '〕': '〔' }

/** A last line of its own: "The pier at noon\nAnn Lee/Agency". */
export function creditInLine(tail: string, hasCapitalNouns: boolean): Found | undefined {
  const start = tail.lastIndexOf('\n') + 1
  const line = tail.slice(start)
  if (start === 0 || !tail.slice(0, start).trim()) return undefined
  const name = cleanCredit(line)
  if (name === undefined || !canBeCredit(name)) return undefined
  const isCredit = beginsWithLabel(line) ? isNameLike(name) : isAgencyCredit(name)
  return isCredit || (isPersonName(name) && !hasCapitalNouns) ? foundAt(start, line) : undefined
}

/** "The pier at noon (AP Photo/Ann Lee)", "[Reuters]". */
export function creditInBrackets(tail: string, isEnglish = false): Found | undefined {
  const closed = tail.replace(/[.。]$/u, '')
  const opening = CLOSING[closed.slice(-1)]
  if (opening === undefined) return undefined
  const start = closed.lastIndexOf(opening)
  const inside = closed.slice(start + 1, -1).trim()
  if (start < 0 || !inside || isRemark(inside)) return undefined
  const name = cleanCredit(inside)
  if (name === undefined || !canBeCredit(name)) return undefined
  const isAfterSentence = /[.!?…»”"'」』。！？]\s*$/u.test(tail.slice(0, start))
  // A single word may be a place. English captions put places at their start.
  const isName = (text: string) => /\S[\s/]+\S/u.test(text) || (isEnglish && !tail.slice(0, start).includes(text))
  const isCredit = isAgencyCredit(name) || (isAfterSentence && isNameLike(name) && !/\d/u.test(name) && isName(name))
  return isCredit ? foundAt(start, tail.slice(start)) : undefined
}

/** "The pier at noon — Ann Lee/Agency", "The pier at noon | Agency", "The pier at noon / Ann Lee". */
export function creditAfterSeparator(tail: string): Found | undefined {
  for (const { index, 0: separator } of tail.matchAll(/\s[–—|/•·-]\s|＝/gu)) {
    const before = tail.slice(0, index)
    const rest = tail.slice(index + separator.length)
    if (separator !== '＝' && before.trim().split(/\s+/u).length < 2) continue
    const isName = !separator.includes('-') && isPersonName(rest)
    const isCredit = isAgencyCredit(rest) || isNobody(rest) || isNameWithLabel(rest)
    if (isCredit || (isName && isDescription(before))) return foundAt(index, tail.slice(index))
  }
  return undefined
}

/** "山田花子提供" */
const isNameWithLabel = (text: string): boolean => {
  const name = withoutEndLabel(text)
  return name !== text && isNameLike(name)
}

const isNobody = (text: string): boolean => onlyNobody().test(text)

/** "The pier at noon. Ann Lee/Agency" */
export function creditAfterSentence(tail: string, hasCapitalNouns: boolean): Found | undefined {
  const nobody = nobodyAtEnd().exec(tail)
  if (nobody && (!nobody[1] || isNameLike(nobody[1]))) return foundAt(nobody.index, nobody[0])
  for (const { index, 0: end } of tail.matchAll(
    /(?:\p{L}{3}|\p{sc=Hangul}{2}|[\d)»”"'])[.!?…»”"]{1,2}\s*(?=[\p{L}@])|\s(?=[\p{Lu}\p{Ll}])/gu,
  )) {
    const start = index + end.length
    const rest = tail.slice(start)
    const before = tail.slice(0, start)
    const isAfterSentence = end.length > 1
    const isAgency = isAgencyCredit(cleanCredit(rest) ?? '') && isShapedAsCredit(rest, before, isAfterSentence)
    if (isAgency || (isAfterSentence && isNameWithLabel(rest))) return foundAt(start, rest)
    const isName = isAfterSentence && !hasCapitalNouns && isPersonName(rest) && isDescription(before)
    if (isName && !rest.endsWith('.')) return foundAt(start, rest)
  }
  return undefined
}

/**
 * Whether an agency's name at the end is a credit and not part of the sentence: after a sentence it is; inside, only
 * at the beginning of a credit with a slash, as in "the ministers in Madrid EFE/ Ana Díaz".
 */
function isShapedAsCredit(rest: string, before: string, isAfterSentence: boolean): boolean {
  if (isAfterSentence) return true
  return rest.includes('/') && beginsWithAgency(rest) && isDescription(before)
}

/** A text that is nothing but a credit: "Getty Images/Ann Lee". */
export function wholeCredit(tail: string): Found | undefined {
  const text = cleanCredit(tail) ?? ''
  // "ann_photos - stock.adobe.com"
  const parts = text.split(/\s[-–—/|]\s/u)
  const isAccount = parts.length === 2 && parts.some(beginsWithAgency) && parts.every(part => !/\s\S+\s/u.test(part))
  return isAccount || (isAgencyCredit(text) && !beginsWithArticle(text)) ? foundAt(0, tail) : undefined
}
