import { MISSING_CREDIT } from '../../../article/readArticle.ts'
import type { Figure } from '../../../article/schema.ts'
import { creditIn, type Rights } from './rights.ts'

/**
 * The warning of a figure that has no credit, with the name that its file holds; null for one that has.
 * @param rights what its file says, where it could be read
 */
export function adviseCredit({ credit, src }: Figure, rights: Rights = {}): string | null {
  if (credit) return null
  const name = creditIn(rights)
  return name ? `The picture has no credit; its file "${src}" says "${name}".` : MISSING_CREDIT
}
