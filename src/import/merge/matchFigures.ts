import type { Article, Figure } from '../../article/schema.ts'
import { pictureKey } from '../finish/mergeDuplicates.ts'
import { matchSections } from './matchSections.ts'

/**
 * Finds for each imported figure the one that an editor has: by address, then by alt, then by its place in its section.
 * @returns imported figures → existing ones
 */
export function matchFigures(existing: Article, imported: Article): Map<Figure, Figure> {
  const matches = new Map<Figure, Figure>()
  const free = new Set(figuresIn(existing))
  const match = (figure: Figure, isSame: (other: Figure) => boolean) => {
    if (matches.has(figure)) return
    for (const other of free) {
      if (!isSame(other)) continue
      matches.set(figure, other)
      free.delete(other)
      return
    }
  }
  const all = figuresIn(imported)
  for (const figure of all) {
    const key = figure.src && pictureKey(figure.src)
    if (key) match(figure, other => other.src !== undefined && pictureKey(other.src) === key)
  }
  for (const figure of all) if (figure.alt) match(figure, other => other.alt === figure.alt && canBeSame(other, figure))
  for (const [section, other] of matchSections(existing.sections, imported.sections)) {
    const others = other.body.filter(block => block.type === 'figure')
    section.body
      .filter(block => block.type === 'figure')
      .forEach((figure, i) => {
        match(figure, each => each === others[i] && canBeSame(each, figure))
      })
  }
  return matches
}

const figuresIn = ({ sections }: Article): Figure[] =>
  sections.flatMap(({ body }) => body.filter(block => block.type === 'figure'))

/** Two addresses are two pictures. A picture that was still to come may have one now. */
const canBeSame = (a: Figure, b: Figure): boolean =>
  a.src === undefined || b.src === undefined || pictureKey(a.src) === pictureKey(b.src)
