import { DOMParser } from 'linkedom'

/** Parses HTML or XML in Node, as the command line does. */
export function parseDocument(text: string, type: 'text/html' | 'text/xml'): Document {
  return new DOMParser().parseFromString(text, type) as unknown as Document
}
