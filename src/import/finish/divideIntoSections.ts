import { createIdGenerator, slugify } from '../../article/names/slugify.ts'
import { plainText } from '../../article/plainText.ts'
import type { Block, Section } from '../../article/schema.ts'
import type { FinishedBlock } from './finishBlocks.ts'
import type { Report } from './report.ts'

type Part = { heading?: string; body: Block[] }

/**
 * Divides an article into sections: at the headings of its top level; without headings at its figures, and after some
 * paragraphs. Lower headings become subheadings.
 */
export async function divideIntoSections(blocks: FinishedBlock[], report: Report): Promise<Section[]> {
  const level = getTopLevel(blocks)
  const parts: Part[] =
    level === undefined
      ? (await import('../divideByLength.ts')).divideByLength(blocks as Block[], report)
      : divideAtHeadings(blocks, level)
  const createId = createIdGenerator()
  return parts.map(({ heading, body }, i) => ({
    id: createId(idOf(heading ?? '') || (i === 0 ? 'lead' : `section-${i + 1}`)),
    ...(heading !== undefined && { heading }),
    body,
  }))
}

/** The id of a section. A long one is cut after a whole word, unless that leaves little of it. */
function idOf(heading: string): string {
  const id = slugify(heading)
  const isWhole = slugify(`x${heading}`).length > id.length
  return isWhole ? id : id.replace(/(?<=.{30})-[^-]*$/u, '')
}

/** The level whose headings begin sections: the highest with two headings or more, counting higher ones. */
function getTopLevel(blocks: FinishedBlock[]): number | undefined {
  const levels = blocks.flatMap(block => (block.type === 'heading' ? [block.level] : [])).sort((a, b) => a - b)
  return levels[1] ?? levels[0]
}

function divideAtHeadings(blocks: FinishedBlock[], level: number): Part[] {
  const parts: Part[] = [{ body: [] }]
  for (const block of blocks) {
    if (block.type !== 'heading') parts.at(-1)?.body.push(block)
    else if (block.level <= level) parts.push({ heading: plainText(block.text), body: [] })
    else parts.at(-1)?.body.push({ type: 'subheading', text: block.text })
  }
  return parts.filter(({ heading, body }) => heading !== undefined || body.length > 0)
}
