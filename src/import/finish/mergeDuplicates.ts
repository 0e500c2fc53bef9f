import { plainText } from '../../article/plainText.ts'
import type { Figure } from '../../article/schema.ts'
import type { FinishedBlock } from './finishBlocks.ts'
import { addDropped, type Report } from './report.ts'

/** Sizes in the addresses of pictures: "pier-1024x683.jpg", "pier@2x.jpg", "pier-scaled.jpg". */
const SIZE = /(?:[-_]\d{2,4}x\d{2,4}|@\dx|-scaled)(?=\.\w+$)/

/** Identifies a picture in its several sizes: the address without query and size. */
export const pictureKey = (src: string): string => (src.split(/[?#]/, 1)[0] ?? '').replace(SIZE, '')

/**
 * Removes the lead figure if the text has the same picture. What only the lead figure has goes to the other: alt,
 * caption, credit.
 * @returns the blocks, with the lead figure first unless it was removed
 */
export function mergeLeadFigure(lead: Figure | undefined, blocks: FinishedBlock[], report: Report): FinishedBlock[] {
  if (!lead) return blocks
  const key = lead.src && pictureKey(lead.src)
  const index = blocks.findIndex(block => block.type === 'figure' && block.src && pictureKey(block.src) === key)
  const same = blocks[index]
  if (!key || same?.type !== 'figure') return [lead, ...blocks]
  const { type: _, src: __, width: ___, height: ____, ...words } = lead
  const merged: Figure = { ...words, ...same }
  if (!same.alt && lead.alt) merged.alt = lead.alt
  const left = [lead.alt, lead.caption && plainText(lead.caption), lead.credit].filter(
    text => text && ![merged.alt, merged.caption && plainText(merged.caption), merged.credit].includes(text),
  )
  addDropped(report, left.join(' '), 'repeated-picture', 'The text has the same picture with other words.')
  return blocks.map((block, i) => (i === index ? merged : block))
}

/** Removes a heading at the start that repeats the headline. */
export function removeRepeatedHeadline(blocks: FinishedBlock[], headline: string, report: Report): FinishedBlock[] {
  const first = blocks[0]
  if (first?.type !== 'heading' || fold(plainText(first.text)) !== fold(headline)) return blocks
  addDropped(report, plainText(first.text), 'repeated-headline', 'It repeats the headline.')
  return blocks.slice(1)
}

/** What ends a text that was cut: "The harbour …", "The harbour [...]". Or a word: no sentence ends so. */
const CUT = /(?:\s*[[(]?(?:…|\.{3,})[\])]?|[\p{L}\p{N},])$/u
/** Fewer letters may begin a text by chance. */
const MIN_CUT_LETTERS = 30

/** The standfirst, unless the first paragraph repeats it, or it is the cut beginning of it. */
export function keepStandfirst(standfirst: string, blocks: FinishedBlock[], report: Report): string {
  const first = blocks.find(({ type }) => type === 'paragraph')
  if (!standfirst || first?.type !== 'paragraph') return standfirst
  const [lead, start] = [fold(plainText(first.text)), fold(standfirst)]
  const isCut = CUT.test(standfirst) && start.length >= MIN_CUT_LETTERS && lead.startsWith(start)
  if (lead !== start && !isCut) return standfirst
  const reason = lead === start ? 'The first paragraph is the same.' : 'It is the beginning of the first paragraph.'
  addDropped(report, standfirst, 'repeated-standfirst', reason)
  return ''
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
