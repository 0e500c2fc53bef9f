/**
 * A checksum of a reader's elements and text. The server writes it into the page. The browser compares it before
 * hydration, to find pages that a CDN, an extension or a translator has changed: React would find the mismatch only
 * later, and render everything again.
 */
export class Fingerprint {
  private elements = 0
  private comments = 0
  private characters = 0
  private codeSum = 0

  /** Adds HTML as React writes it: attributes are quoted, and contain no ">". */
  addHtml(html: string): this {
    let at = 0
    while (at < html.length) {
      const open = html.indexOf('<', at)
      this.addText(decodeEntities(html.slice(at, open < 0 ? html.length : open)))
      if (open < 0) break
      if (html[open + 1] === '!') this.comments++
      else if (html[open + 1] !== '/') this.elements++
      at = html.indexOf('>', open) + 1
    }
    return this
  }

  /** Adds the content of an element of the page. */
  addElement(element: Element): this {
    const comments = document.createNodeIterator(element, NodeFilter.SHOW_COMMENT)
    while (comments.nextNode()) this.comments++
    this.elements += element.getElementsByTagName('*').length
    return this.addText(element.textContent ?? '')
  }

  private addText(text: string): this {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      // HTML parsers change line ends and invalid characters.
      if (code === 0 || code === 10 || code === 13 || code === 0xfffd) continue
      this.characters++
      this.codeSum += code
    }
    return this
  }

  toString(): string {
    return [this.elements, this.comments, this.characters, this.codeSum].join('.')
  }
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

const decodeEntities = (text: string) => text.replace(/&(amp|lt|gt|quot|#x27);/g, entity => ENTITIES[entity] ?? entity)
