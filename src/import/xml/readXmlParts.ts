import { SaxesParser, type SaxesTagNS } from 'saxes'
import { LIMITS } from '../limits.ts'
import { escapeAmpersands } from './escapeAmpersands.ts'
import { isPlainByDefault, prefixOf } from './namespaces.ts'
import type { XmlElement } from './xmlElement.ts'

/** The XML cannot be read safely, or at all. */
export class XmlError extends Error {
  override name = 'XmlError'
}

/** An element takes as much memory as a text of about this length. */
const ELEMENT_LETTERS = 50

/** A part of an XML document. */
export interface XmlPart extends XmlElement {
  /** True if the part is larger than LIMITS.documentBytes, and lacks what is too much. */
  isCut?: true
}

/**
 * Reads the parts of an XML document one by one, such as the articles of a feed. Only one part at a time is in memory.
 * Entities that a document declares are never replaced; broken XML is read as far as possible.
 * @param chunks the text in pieces
 * @param isPart whether an element is a part, by its name and that of the element around it
 * @throws {XmlError} if the document declares entities, ends inside a part, or has a text that is too large
 */
export async function* readXmlParts(
  chunks: AsyncIterable<string>,
  isPart: (name: string, parent: string) => boolean,
): AsyncGenerator<XmlPart> {
  const builder = new PartBuilder(isPart)
  let lettersWithoutTag = 0
  for await (const chunk of escapeAmpersands(chunks)) {
    builder.hasTag = false
    builder.parser.write(chunk)
    lettersWithoutTag = builder.hasTag ? 0 : lettersWithoutTag + chunk.length
    yield* builder.take()
    if (lettersWithoutTag > LIMITS.documentBytes) throw new XmlError('a text in it is too large')
  }
  const isComplete = !builder.isOpen
  builder.parser.close()
  if (!isComplete) throw new XmlError('it ends in the middle of an article')
  yield* builder.take()
}

class PartBuilder {
  readonly parser = new SaxesParser({ xmlns: true, position: false })
  /** Whether a tag was read. */
  hasTag = false
  private readonly isPart: (name: string, parent: string) => boolean
  /** Elements around a part. */
  private readonly outer: XmlElement[] = []
  /** The part that is being read, and the elements open in it. */
  private readonly open: XmlPart[] = []
  private depth = 0
  private letters = 0
  private parts: XmlPart[] = []

  constructor(isPart: (name: string, parent: string) => boolean) {
    this.isPart = isPart
    const { parser } = this
    parser.on('error', () => undefined) // saxes continues
    parser.on('doctype', doctype => {
      if (/<!ENTITY/i.test(doctype)) throw new XmlError('it declares entities, which may hide an attack')
    })
    parser.on('opentag', tag => this.begin(tag))
    parser.on('closetag', () => this.end())
    parser.on('text', text => this.addText(text))
    parser.on('cdata', text => this.addText(text))
  }

  get isOpen(): boolean {
    return this.open.length > 0
  }

  take(): XmlPart[] {
    const { parts } = this
    this.parts = []
    return parts
  }

  private begin(tag: SaxesTagNS): void {
    this.hasTag = true
    const parent = this.open.at(-1) ?? this.outer.at(-1)
    const element = createElement(tag, parent)
    const isInPart = this.open.length > 0
    if (!isInPart && !this.isPart(element.name, parent?.name ?? '')) {
      this.outer.push({ ...element, children: [] })
      return
    }
    this.depth++
    // Elements that are too deep are left out, their text stays.
    if (this.depth > LIMITS.depth) return
    if (isInPart) this.add(element, ELEMENT_LETTERS)
    else this.letters = 0
    this.open.push(element)
  }

  private add(child: XmlElement | string, letters: number): void {
    const [part] = this.open
    if (!part) return
    this.letters += letters
    if (this.letters > LIMITS.documentBytes) part.isCut = true
    else this.open.at(-1)?.children.push(child)
  }

  private end(): void {
    if (this.open.length === 0) {
      this.outer.pop()
      return
    }
    this.depth--
    if (this.depth >= LIMITS.depth) return
    const element = this.open.pop()
    if (this.open.length === 0 && element) this.parts.push(element)
  }

  private addText(text: string): void {
    this.add(text, text.length)
  }
}

function createElement({ uri, prefix, local, attributes }: SaxesTagNS, parent: XmlElement | undefined): XmlElement {
  const values = new Map<string, string>()
  for (const attribute of Object.values(attributes))
    values.set(withPrefix(attribute.uri, attribute.prefix, attribute.local), attribute.value)
  if (isPlainByDefault(uri, local) && !values.has('type')) values.set('type', 'text')
  const lang = values.get('xml:lang') ?? parent?.lang
  const base = resolve(values.get('xml:base'), parent?.base)
  const name = withPrefix(uri, prefix, local)
  return { name, attributes: values, children: [], ...(lang && { lang }), ...(base && { base }) }
}

/** A name with the usual prefix of its namespace, or else with the one that the document has. */
function withPrefix(uri: string, prefix: string, local: string): string {
  const usual = prefixOf(uri) ?? prefix
  return usual ? `${usual}:${local}` : local
}

function resolve(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined) return base
  try {
    return new URL(address, base).href
  } catch {
    return base
  }
}
