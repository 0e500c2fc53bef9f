import { childrenOf, textAt, textOf, type XmlElement } from '../xml/xmlElement.ts'

const isAddress = (text: string | undefined): text is string => /^https?:\/\//i.test(text ?? '')

/** The address of an article: that of its page, not of a counter in between. */
export function readLink(item: XmlElement): string | undefined {
  const original = textAt(item, 'feedburner:origLink')
  if (isAddress(original)) return original
  const links = childrenOf(item, 'link').flatMap(link => {
    const rel = link.attributes.get('rel') ?? 'alternate'
    const address = (link.attributes.get('href') ?? textOf(link)).trim()
    return rel === 'alternate' && address ? [resolve(address, link.base)] : []
  })
  const guid = childrenOf(item, 'guid').find(each => each.attributes.get('isPermaLink') !== 'false')
  const candidates = [...links, textOf(guid).trim(), item.attributes.get('rdf:about'), textAt(item, 'id')]
  return candidates.find(isAddress)
}

function resolve(address: string, base: string | undefined): string {
  try {
    return new URL(address, base).href
  } catch {
    return address
  }
}
