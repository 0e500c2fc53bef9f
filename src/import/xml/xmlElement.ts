/** An element of XML. Small, so that an article at a time fits into memory. */
export interface XmlElement {
  /** Its name, with the usual prefix of its namespace: `title`, `content:encoded`. */
  name: string
  /** By their name with the usual prefix of its namespace: `url`, `xml:lang`. */
  attributes: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
  /** Resolves relative addresses, if the document says how. */
  base?: string
  /** A language tag, if the document names one. */
  lang?: string
}

/** The child elements with one of these names; without names, all. */
export const childrenOf = (element: XmlElement | undefined, ...names: string[]): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )

/** Whether an element has markup inside: XHTML, or HTML that a feed forgot to escape. */
export const hasElements = (element: XmlElement): boolean => element.children.some(child => typeof child !== 'string')

/** The first child element with one of these names. The first name that is there wins. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const child = childrenOf(element, name)[0]
    if (child) return child
  }
  return undefined
}

/** The text of an element and of everything in it. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map(child => (typeof child === 'string' ? child : textOf(child))).join('')

/** The text of the first child with one of these names; undefined if it is blank. */
export function textAt(element: XmlElement | undefined, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = textOf(childOf(element, name)).trim()
    if (text) return text
  }
  return undefined
}
