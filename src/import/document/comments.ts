import type { Dropped } from '../draft.ts'
import { nameOf } from '../fragment/elements.ts'
import { dropText } from '../shared/readHtml.ts'

/** References to comments in the text: of Google Docs, Word and mammoth. */
const REFERENCES = 'a[id^="cmnt_ref"], .MsoCommentReference, .comment-reference'
/** The comments themselves, below the text. */
const COMMENTS = 'a[id^="cmnt"], [style*="mso-element:comment"], dt[id^="comment-"]'
/** Arrows that lead from a footnote back to the text. */
const BACK = 'a[href^="#footnote-ref"], a[href^="#endnote-ref"]'

/** Removes the comments of a document, which are for its authors. */
export function removeComments(root: ParentNode): Dropped[] {
  for (const reference of root.querySelectorAll(REFERENCES)) outermost(reference, 'sup').remove()
  for (const arrow of root.querySelectorAll(BACK)) arrow.remove()
  const dropped: Dropped[] = []
  for (const comment of root.querySelectorAll(COMMENTS)) {
    const box = outermost(comment, nameOf(comment) === 'a' ? 'p' : 'dl')
    if (!root.contains(box)) continue // it was in a box that is removed already
    dropped.push(...dropText(box.textContent ?? '', 'comment', 'A comment for the authors of the document.'))
    box.remove()
  }
  return dropped
}

/** The element of this name around an element, else the element itself. */
const outermost = (element: Element, name: string): Element => element.closest(name) ?? element
