import { type Attributes, formatAttributes } from '../html.ts'

/**
 * An element as XML.
 * @param content XML, so text has to be escaped before; undefined makes an empty element
 */
export function xml(name: string, attributes: Attributes, content?: string): string {
  const start = `<${name}${formatAttributes(attributes)}`
  return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`
}

/** A whole XML file, in UTF-8. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
