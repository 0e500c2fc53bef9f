import type { Article, Figure } from './schema.ts'

/** Returns the picture that stands for an article on cards: its first figure with a file. */
export function findCoverFigure({ sections }: Pick<Article, 'sections'>): Figure | undefined {
  for (const { body } of sections)
    for (const block of body) if (block.type === 'figure' && block.src !== undefined) return block
  return undefined
}
