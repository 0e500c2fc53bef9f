/** Finds the content of the first `<meta>` element that has one of the names. */
export type FindMeta = (...names: string[]) => string | undefined

/** The contents of all `<meta>` elements by their name in lower case. */
export function readMetaElements(document: Document): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim()
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    if (!content || !name) continue
    for (const key of name.toLowerCase().split(/\s+/)) {
      const contents = byName.get(key)
      if (contents) contents.push(content)
      else byName.set(key, [content])
    }
  }
  return byName
}
