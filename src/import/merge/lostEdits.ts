import { plainText } from '../../article/plainText.ts'
import { getBlockText } from '../../article/readingTime.ts'
import type { Article, Block, Figure, Section } from '../../article/schema.ts'
import type { Note } from '../draft.ts'
import { matchFigures } from './matchFigures.ts'

/** Letters of a text in a message: most paragraphs are shorter, so that an editor can copy them from it. */
const MAX_LETTERS = 500

/** What the source had at the last import. */
export interface LastSource {
  /** Whether it had a text, as listTexts writes it. */
  hasText: (text: string) => boolean
  /** Its sections with their figures; null if they are not known. */
  sections: Section[] | null
}

/** All texts of an article, each with what kind it is and its links and marks, so that any change shows. */
export const listTexts = (article: Article): string[] => [
  ...headerTexts(article).map(({ key }) => key),
  ...article.sections.flatMap(section => [headingKey(section), ...textBlocks(section).map(blockKey)]),
]

/**
 * Reports what an editor has written and mergeArticle leaves out, since texts come from the source: edited texts,
 * added sections and pictures.
 * @param existing the article as the editor had it
 * @param merged the article after merging
 */
export function noteLostEdits(existing: Article, merged: Article, last: LastSource): Note[] {
  const kept = new Set(listTexts(merged))
  const isLost = (key: string) => !kept.has(key) && !last.hasText(key)
  const notes: Note[] = headerTexts(existing)
    .filter(({ key }) => isLost(key))
    .map(({ name, text }) => replaced(text, `$.${name}`))
  const removed = new Set<Section>()
  for (const section of existing.sections) {
    const index = merged.sections.findIndex(({ id }) => id === section.id)
    const other = merged.sections[index]
    if (other) notes.push(...sectionNotes(section, other, `$.sections[${index}]`, isLost))
    else if (isAdded(section, isLost)) {
      removed.add(section)
      notes.push(sectionNote(section))
    } else
      notes.push(
        ...textBlocks(section)
          .filter(block => isLost(blockKey(block)))
          .map(goneNote),
      )
  }
  return [...notes, ...pictureNotes(existing, merged, last, removed)]
}

/** Whether an editor has added a section: nothing of it came from the source. */
function isAdded(section: Section, isLost: (key: string) => boolean): boolean {
  const keys = [...(section.heading === undefined ? [] : [headingKey(section)]), ...textBlocks(section).map(blockKey)]
  return keys.length > 0 && keys.every(isLost)
}

function sectionNotes(section: Section, other: Section, path: string, isLost: (key: string) => boolean): Note[] {
  const notes: Note[] = []
  if (section.heading !== undefined && isLost(headingKey(section)))
    notes.push(replaced(section.heading, other.heading === undefined ? path : `${path}.heading`))
  const own = new Set(textBlocks(section).map(blockKey))
  let at = 0
  for (const block of textBlocks(section)) {
    const key = blockKey(block)
    const same = other.body.findIndex((each, i) => i >= at && isText(each) && blockKey(each) === key)
    if (same >= 0) at = same + 1
    if (same >= 0 || !isLost(key)) continue
    // The text of the source in the same place, between texts that both have.
    const next = other.body.findIndex((each, i) => i >= at && isText(each))
    const there = other.body[next]
    if (there && !own.has(blockKey(there))) {
      notes.push(replaced(getBlockText(block), `${path}.body[${next}]`))
      at = next + 1
    } else notes.push({ ...goneNote(block), path })
  }
  return notes
}

const replaced = (text: string, path: string): Note => ({
  code: 'text-replaced',
  message: `The text of the source replaces yours. Edit the source, too, to keep it: "${excerpt(text)}"`,
  level: 'warning',
  path,
})

const goneNote = (block: Block): Note => ({
  code: 'text-removed',
  message: `A text that the source does not have is gone. Add it to the source: "${excerpt(getBlockText(block))}"`,
  level: 'warning',
})

const sectionNote = (section: Section): Note => ({
  code: 'section-removed',
  message: `A section that the source does not have is gone. Add it to the source: "${excerpt(wordsOf(section))}"`,
  level: 'warning',
})

function pictureNotes(existing: Article, merged: Article, last: LastSource, removed: Set<Section>): Note[] {
  const kept = new Set(matchFigures(existing, merged).values())
  const known = last.sections && matchFigures({ ...existing, sections: last.sections }, existing)
  const isLost = (figure: Figure) => !kept.has(figure) && !known?.has(figure)
  return existing.sections
    .filter(section => !removed.has(section))
    .flatMap(({ body }) => body.filter(block => block.type === 'figure'))
    .filter(isLost)
    .map(({ src, alt = '', caption = '' }) => ({
      code: 'picture-removed',
      message:
        'A picture that the source does not have is gone. Add it to the source: ' +
        (src ?? `"${excerpt(alt || plainText(caption))}"`),
      level: 'warning',
    }))
}

const wordsOf = ({ heading, body }: Section): string => heading ?? body.map(getBlockText).join(' ')

function headerTexts(article: Article): { name: string; text: string; key: string }[] {
  return (['kicker', 'headline', 'standfirst'] as const).flatMap(name => {
    const text = article[name]
    return text === undefined ? [] : [{ name, text, key: JSON.stringify([name, text]) }]
  })
}

const isText = ({ type }: Block): boolean => type !== 'figure'
const textBlocks = ({ body }: Section): Block[] => body.filter(isText)
const headingKey = ({ heading = '' }: Section): string => JSON.stringify(['heading', heading])

/** A block as text. Keys have an order of their own in each file. */
const blockKey = (block: Block): string =>
  JSON.stringify(block, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MAX_LETTERS ? `${line.slice(0, MAX_LETTERS)}…` : line
}
