import { withOtherScripts } from '../otherScripts/otherScripts.ts'
import { beginsWithLabel, cleanCredit } from './cleanCredit.ts'
import { type Found, foundAt, isDescription } from './found.ts'
import { bare, links, pictures, sources } from './labels.ts'
import { lowerCase } from './lowerCase.ts'
import { beginsWithArticle, canBeCredit, isAgencyCredit, isNameLike } from './names.ts'

const COLON = '\\s{0,2}(?:\\([^()]{1,30}\\)\\s?)?[:：=＝]'

/** Labels that begin nothing but a credit. */
const sure = withOtherScripts(
  () =>
    new RegExp(
      '©(?=[\\s:]{0,4}[\\p{L}\\p{N}@(（"\'“„«])|[（(][cｃ][)）]|(?<![\\p{L}\\p{N}-])' +
        `(?:(?:${sources()})${COLON}|(?:${pictures()})\\s{1,2}(?:${links()})(?=\\s)|(?:courtesy of|${bare()})(?=\\s))`,
      'gu',
    ),
)

/** Labels that may also begin a description: "Image: two boats". */
const unsure = withOtherScripts(
  () => new RegExp(`(?<![\\p{L}\\p{N}-])(?:(?:${pictures()})${COLON}|(?<!\\S\\s?)(?:${pictures()})[/／](?=\\S))`, 'gu'),
)

/** Labels without a space before: "the harbourPhoto: Ann Lee". */
const glued = withOtherScripts(
  () => new RegExp(`(?<=[\\p{L}\\d.!?…»”"')])(?:${pictures()}|${sources()})${COLON}`, 'gu'),
)

/** "The pier at noon. Photo: Ann Lee/Agency", "© Ann Lee". Several labels may follow each other. */
export function labelledCredit(tail: string): Found | undefined {
  for (const { index, isSure } of labelsIn(tail)) {
    const start = openingBefore(tail, index)
    const found = foundAt(start, tail.slice(start))
    if (found && canBeCredit(found.credit) && isLabelHere(tail, start, found.credit, isSure)) return found
  }
  return undefined
}

/** Where labels are, the first one first. */
function labelsIn(tail: string): { index: number; isSure: boolean }[] {
  const lower = lowerCase(tail)
  const inWords = [...lower.matchAll(glued())].filter(({ index }) =>
    /^(?:.\p{Lu}\p{Ll}|\P{Lu}\p{Lu})/u.test(tail.slice(index - 1)),
  )
  return [
    ...[...lower.matchAll(sure()), ...inWords].map(({ index }) => ({ index, isSure: true })),
    ...[...lower.matchAll(unsure())].map(({ index }) => ({ index, isSure: false })),
  ].sort((a, b) => a.index - b.index)
}

/** Whether what follows a label is a credit: sure after a sentence, else it must be a name. */
function isLabelHere(tail: string, start: number, credit: string, isSure: boolean): boolean {
  const before = tail.slice(0, start).trimEnd()
  const label = tail.slice(start)
  const isNames = isNameLike(credit)
  if (before === '' && !isSure) return isAgencyCredit(credit) || (isNames && !beginsWithArticle(credit))
  if (/^[（([【［〔©]/u.test(label)) return true
  if (/[.!?…»”"')\]。！？」』】|/•·–—-]$/u.test(before)) {
    return isSure || isNames || (credit.split(' ').length <= 8 && !beginsWithArticle(credit))
  }
  // "the harbour Photo: Ann Lee" is a credit, "in the photo: Ann Lee" is not.
  const isCapital = label.charAt(0) !== label.charAt(0).toLowerCase()
  return isNames && (before === '' || (isCapital && (isAgencyCredit(credit) || isDescription(before))))
}

/** The position of the bracket that a label follows, or the label's own. */
function openingBefore(tail: string, index: number): number {
  const before = tail.slice(0, index).trimEnd()
  return /[（([【［〔]$/u.test(before) && /[）)\]】］〕]\.?$/u.test(tail) ? before.length - 1 : index
}

/** "Photo: Ann Lee. The pier at noon.", and an agency in a line of its own. */
export function creditBefore(tail: string): Found | undefined {
  const line = /^[^\n]{1,100}\n/.exec(tail)?.[0] ?? ''
  if (isAgencyCredit(line.trim())) return foundAt(0, line)
  if (!beginsWithLabel(tail)) return undefined
  const end = /\n|(?<=\p{L}{3}|[)\]）】])[.。]\s/u.exec(tail)
  if (!end) return undefined
  const name = cleanCredit(tail.slice(0, end.index))
  const isCredit = name !== undefined && isNameLike(name) && !beginsWithArticle(name)
  const found = isCredit ? foundAt(0, tail.slice(0, end.index)) : undefined
  return found && { ...found, end: end.index + end[0].length }
}
