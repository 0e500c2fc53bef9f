import type { Article, Figure, Section } from '../../article/schema.ts'
import { createIdGenerator } from '../../article/slugify.ts'
import { matchFigures } from './matchFigures.ts'
import { matchSections } from './matchSections.ts'

/**
 * Merges an article that is imported again into the one that an editor has. Texts come from the source. The editor's
 * section ids stay, and so do focus points, alts, captions and credits of figures, and what the source does not have.
 * Merging the same article twice changes nothing.
 * @param existing the article as the editor has it
 * @param imported the article as the source has it now
 */
export function mergeArticle(existing: Article, imported: Article): Article {
  const figures = matchFigures(existing, imported)
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
        return block.type === 'figure' && same ? mergeFigure(same, block) : block
      })
      return { ...section, id, body }
    }),
  }
}

function mergeFigure(existing: Figure, imported: Figure): Figure {
  const hasSamePicture = imported.src === undefined || imported.src === existing.src
  const { type, src, sources, width, height, colour, ...words } = existing
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
  return merged
}
