/**
 * Parses HTML or XML. In browsers this is DOMParser; Node needs a library, such as linkedom. The importers get it as an
 * option, so that they run in both.
 */
export type ParseDocument = (text: string, type: 'text/html' | 'text/xml') => Document

/**
 * Evens out what parsers of HTML do differently, so that an article does not depend on the parser:
 *
 * - Names of attributes are in lower case: linkedom keeps `srcSet`.
 * - The base of a document is that of its source: in browsers it is the page that parses it, and Readability would
 *   resolve relative addresses against that.
 *
 * @param url the address of the source
 */
export const normalizeParser =
  (parseDocument: ParseDocument, url: string | undefined): ParseDocument =>
  (text, type) => {
    const document = parseDocument(text, type)
    if (type !== 'text/html') return document
    lowerAttributeNames(document)
    setBase(document, url)
    return document
  }

function lowerAttributeNames(document: Document): void {
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      const lower = name.toLowerCase()
      if (lower === name) continue
      element.removeAttribute(name)
      if (!element.hasAttribute(lower)) element.setAttribute(lower, value)
    }
}

/** Nothing resolves against this address, so that relative addresses stay as they are. */
const NO_BASE = 'about:invalid'

function setBase(document: Document, url: string | undefined): void {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? undefined
  const value = href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : NO_BASE
  Object.defineProperty(document, 'baseURI', { value })
}
