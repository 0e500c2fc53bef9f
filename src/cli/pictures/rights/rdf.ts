import { SaxesParser, type SaxesTagNS } from 'saxes'

/** An XML element, as far as reading RDF needs it. */
export type Element = { uri: string; local: string; text: string; children: Element[]; attributes: Attribute[] }
type Attribute = { uri: string; local: string; value: string }

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const XML = 'http://www.w3.org/XML/1998/namespace'
const MAX_LENGTH = 8_000_000
const MAX_XML_ERRORS = 20
/** The parser searches all open elements for a namespace, so deeply nested documents would take minutes. */
const MAX_DEPTH = 50

/**
 * Reads the descriptions of an RDF document. If the XML is malformed, returns what was read before the error.
 * @param prefixes the namespaces of prefixes that a document uses without declaring them
 */
export function readDescriptions(xml: string, prefixes: Record<string, string>): Element[] {
  const descriptions: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser({ xmlns: true, position: false, additionalNamespaces: { ...prefixes, rdf: RDF } })
  let errorCount = 0
  parser.on('error', error => {
    if (++errorCount > MAX_XML_ERRORS) throw error
  })
  parser.on('opentag', tag => {
    const element = toElement(tag)
    const parent = open.at(-1)
    if (isRdf(parent, 'RDF') && isRdf(element, 'Description')) descriptions.push(element)
    parent?.children.push(element)
    if (open.push(element) > MAX_DEPTH) throw new Error('The XML is nested too deeply.')
  })
  parser.on('closetag', () => open.pop())
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(xml.slice(0, MAX_LENGTH)).close()
  } catch {
    // Keep what was read before the error.
  }
  return descriptions
}

function toElement({ uri, local, attributes }: SaxesTagNS): Element {
  const own = Object.values(attributes).map(({ uri, local, value }) => ({ uri, local, value }))
  return { uri, local, text: '', children: [], attributes: own }
}

function isRdf(element: Element | undefined, local: string): element is Element {
  return element?.uri === RDF && element.local === local
}

function getAttribute({ attributes }: Element, uri: string, local: string): string | undefined {
  return attributes.find(each => each.uri === uri && each.local === local)?.value
}

/** Returns the elements with the values of a property: one, the items of a list, or a text in the default language. */
export function getValues(owner: Element, uri: string, local: string): Element[] {
  const attributeValue = getAttribute(owner, uri, local)
  if (attributeValue !== undefined) return [{ uri, local, text: attributeValue, children: [], attributes: [] }]
  const property = owner.children.find(child => child.uri === uri && child.local === local)
  if (!property) return []
  const list = property.children.find(child => ['Alt', 'Bag', 'Seq'].some(kind => isRdf(child, kind)))
  if (!list) return [property]
  const items = list.children.filter(child => isRdf(child, 'li'))
  if (list.local !== 'Alt') return items
  return [items.find(item => getAttribute(item, XML, 'lang') === 'x-default') ?? items[0]].filter(
    item => item !== undefined,
  )
}

/** Returns the text of a value: its own, that of a qualified value, or the address that it refers to. */
export function getText(value: Element): string {
  const [qualified] = getValues(getStructure(value), RDF, 'value')
  const resource = getAttribute(value, RDF, 'resource')
  return (qualified ? qualified.text : value.text.trim() || resource || '').trim()
}

/** Returns the element with the fields of a structured value: its description if it has one, else itself. */
export function getStructure(value: Element): Element {
  return value.children.find(child => isRdf(child, 'Description')) ?? value
}
