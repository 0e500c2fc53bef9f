import { LIMITS } from '../../limits.ts'
import type { Tag } from './tagScanner.ts'

/** Elements without end tag, or whose end tag is often left out: they do not nest in themselves. */
const NOT_NESTING = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th tbody thead tfoot html head body'
  ).split(' '),
)

/** Follows which elements are open, to limit how deep they are nested. */
export class Nesting {
  private readonly open: string[] = []
  private readonly removed = new Map<string, number>()

  /** False for a tag that is nested too deep, and for its end tag. */
  keeps({ name, isClosing }: Tag): boolean {
    if (NOT_NESTING.has(name)) return true
    const removed = this.removed.get(name) ?? 0
    if (!isClosing) {
      if (this.open.length < LIMITS.depth) this.open.push(name)
      else this.removed.set(name, removed + 1)
      return this.open.length < LIMITS.depth
    }
    if (removed > 0) {
      this.removed.set(name, removed - 1)
      return false
    }
    const at = this.open.lastIndexOf(name)
    if (at >= 0) this.open.length = at
    return true
  }
}
