const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** What `walk` calls. */
export interface Visitor {
  /** Called before an element's children. Return false to skip them, and the call of `leave`. */
  enter(element: Element): boolean
  /** Called after an element's children. */
  leave(element: Element): void
  text(text: string): void
}

/** Visits a node and everything in it, in reading order. Does not recurse: nesting may be of any depth. */
export function walk(root: Node, visitor: Visitor): void {
  let node: Node | null = root
  while (node) {
    if (node.nodeType === TEXT || node.nodeType === CDATA) visitor.text(node.nodeValue ?? '')
    const isElement = node.nodeType === ELEMENT
    const isEntered = isElement ? visitor.enter(node as Element) : node === root
    if (isEntered && node.firstChild) {
      node = node.firstChild
      continue
    }
    if (isElement && isEntered) visitor.leave(node as Element)
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node?.nodeType === ELEMENT) visitor.leave(node as Element)
    }
    node = node && node !== root ? node.nextSibling : null
  }
}
