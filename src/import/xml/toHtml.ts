import type { XmlElement } from './xmlElement.ts'

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const NAME = /^[a-z][\w-]*$/i

/** Writes the content of an element as HTML, as in Atom entries of type "xhtml". */
export function toHtml({ children }: XmlElement): string {
  return children.map(child => (typeof child === 'string' ? escapeHtml(child) : writeElement(child))).join('')
}

function writeElement(element: XmlElement): string {
  const { name, attributes } = element
  if (!NAME.test(name)) return toHtml(element)
  const pairs = [...attributes]
    .filter(([key]) => NAME.test(key))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  const tag = `<${name}${pairs.join('')}>`
  // In broken XML, a `<br>` without an end has the text that follows it.
  return VOID.has(name) ? `${tag}${toHtml(element)}` : `${tag}${toHtml(element)}</${name}>`
}

/** Writes plain text as HTML, a paragraph for each block of lines. */
export const textToHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(each => `<p>${escapeHtml(each)}</p>`)
    .join('')

/** Escapes a text for HTML, also inside quotation marks. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
