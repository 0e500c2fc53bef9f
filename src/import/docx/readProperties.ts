import type { AdapterContext } from '../adapter.ts'

/** What the properties of a document say (docProps/core.xml). */
export interface FileProperties {
  title?: string
  creator?: string
  /** When the file was created: an instant. */
  created?: string
  language?: string
}

const FIELDS = ['title', 'creator', 'created', 'language'] as const
// cspell:disable
/** What programs write when nobody has named a title or an author. */
const DEFAULT = {
  title: /^(?:untitled|document\s?\d*|microsoft word - .*|word document|unbenannt|sans titre|sin título)$/i,
  creator:
    /^(?:python-docx|microsoft office user|windows[- ]user|user|admin|administrator|un-named|unknown|author|owner)$/i,
}
// cspell:enable
/** Properties are short. */
const MAX_BYTES = 100_000

/** Reads the properties of a document. Those that a program made up are left out. */
export function readProperties(bytes: Uint8Array | undefined, { parseDocument }: AdapterContext): FileProperties {
  const xml = bytes && bytes.length <= MAX_BYTES ? new TextDecoder().decode(bytes) : ''
  if (!/<\w/.test(xml) || /<!DOCTYPE/i.test(xml)) return {}
  const properties: FileProperties = {}
  for (const element of parseDocument(xml, 'text/xml').querySelectorAll('*')) {
    const name = element.localName.split(':').at(-1)
    const field = FIELDS.find(each => each === name)
    const text = (element.textContent ?? '').trim()
    if (field && text && !(field in DEFAULT && DEFAULT[field as 'title'].test(text))) properties[field] ??= text
  }
  return properties
}
