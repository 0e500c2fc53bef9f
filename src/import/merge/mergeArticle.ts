import { createIdGenerator } from '../../article/names/slugify.ts'
import type { Article, Figure, Section } from '../../article/schema.ts'
import { matchFigures } from './matchFigures.ts'
import { matchSections } from './matchSections.ts'

/**
 * Merges an article that is imported again into the one that an editor has. Texts come from the source. The editor's
 * section ids stay, and so do focus points, alts, captions and credits of figures, and what the source does not have.
 * Merging the same article twice changes nothing.
 * @param existing the article as the editor has it
 * @param imported the article as the source has it now
 * @param last the sections as the source had them at the last import, if they are known: then only what an editor has
 * changed since stays
 */
export function mergeArticle(existing: Article, imported: Article, last: Section[] | null = null): Article {
  const figures = matchFigures(existing, imported)
  const lastFigures = last ? matchFigures({ ...existing, sections: last }, existing) : new Map<Figure, Figure>()
  const sections = matchSections(existing.sections, imported.sections)
  const createId = createIdGenerator()
  for (const section of sections.values()) createId(section.id)
  return {
    ...existing,
    ...imported,
    sections: imported.sections.map((section): Section => {
      const id = sections.get(section)?.id ?? createId(section.id)
      const body = section.body.map(block => {
        const same = block.type === 'figure' ? figures.get(block) : undefined
        return block.type === 'figure' && same ? mergeFigure(same, block, lastFigures.get(same)) : block
      })
      return { ...section, id, body }
    }),
  }
}

/** @param last the figure as the source had it at the last import */
function mergeFigure(existing: Figure, imported: Figure, last?: Figure): Figure {
  const hasSamePicture = imported.src === undefined || imported.src === existing.src
  const { type, src, sources, width, height, colour, ...all } = existing
  const words = last ? withoutUnchanged(all, last) : all
  const picture = {
    ...(src !== undefined && { src }),
    ...(sources && { sources }),
    ...(width && { width }),
    ...(height && { height }),
    ...(colour && { colour }),
  }
  // Keys keep their order in the file, so that nothing changes if nothing is new.
  const order = hasSamePicture ? { type, ...picture } : { type }
  const merged: Figure = { ...order, ...imported, ...words, ...(hasSamePicture && picture) }
  // An empty alt says that the picture is decoration, or that nobody has written one.
  if (!existing.alt && imported.alt) merged.alt = imported.alt
  // What the editor has removed stays away.
  for (const key of ['caption', 'credit', 'focus'] as const)
    if (last?.[key] !== undefined && existing[key] === undefined) delete merged[key]
  return merged
}

/** The words of a figure that an editor has changed since the last import. */
function withoutUnchanged<Words extends Partial<Figure>>(words: Words, last: Figure): Partial<Words> {
  const isChanged = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(last[key as keyof Figure])
  return Object.fromEntries(Object.entries(words).filter(isChanged)) as Partial<Words>
}
