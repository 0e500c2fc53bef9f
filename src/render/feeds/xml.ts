import { type Attributes, formatAttributes } from '../html.ts'

/**
 * Formats an XML element.
 * @param content XML: escape text first; undefined for an empty element
 */
export function xml(name: string, attributes: Attributes, content?: string): string {
  const start = `<${name}${formatAttributes(attributes)}`
  return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`
}

/** Formats a complete XML file, in UTF-8. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
