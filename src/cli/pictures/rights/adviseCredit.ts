import { MISSING_CREDIT } from '../../../article/readArticle.ts'
import type { Figure } from '../../../article/schema.ts'
import type { PictureAdvice } from '../advice.ts'
import { getCredit, type Rights } from './rights.ts'

/**
 * Returns a warning if a figure has no credit, with the name in its file if there is one; null if it has a credit.
 * @param rights the rights in its file, if it could be read
 */
export function adviseCredit({ credit, src }: Figure, rights: Rights = {}): PictureAdvice | null {
  if (credit) return null
  const name = getCredit(rights)
  const [code, message] = MISSING_CREDIT
  return { code, message: name ? `The picture has no credit; its file "${src}" contains "${name}".` : message }
}
