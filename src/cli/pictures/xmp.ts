import type { Rights } from './rights.ts'

const LARGEST = 1_000_000
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads creator, credit line and copyright from XMP, in the forms that Photoshop, Lightroom and the agencies write. No XML parser:
 * three names are looked for, in one pass, and what is not found is not there.
 */
export function readXmp(xmp: string): Rights {
  const text = xmp.slice(0, LARGEST)
  const rights: Rights = {}
  const found = {
    creator: items(text, 'dc:creator'),
    credit: value(text, 'photoshop:Credit'),
    copyright: items(text, 'dc:rights'),
  }
  for (const key of ['creator', 'credit', 'copyright'] as const) if (found[key]) rights[key] = readEntities(found[key])
  return rights
}

/** The XMP packet that says no more than the rights, or null when there is nothing to say. */
export function xmpOf({ creator, credit, copyright }: Rights): string | null {
  if (!creator && !credit && !copyright) return null
  const inner = [
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    creator && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
  ]
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${inner.filter(Boolean).join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

/** A plain value: an attribute, or an element that holds text. */
function value(xmp: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"<]*)"`).exec(xmp)?.[1] ?? new RegExp(`<${name}>([^<]*)<`).exec(xmp)?.[1]
}

/** A list's items, joined; of the languages of one text, the first. */
function items(xmp: string, name: string): string | undefined {
  const start = xmp.indexOf(`<${name}>`)
  const end = xmp.indexOf(`</${name}>`, start)
  if (start < 0 || end < 0) return undefined
  const list = xmp.slice(start, end)
  const texts = [...list.matchAll(/<rdf:li(?:\s[^<>]*)?>([^<]*)</g)].map(found => found[1]?.trim() ?? '')
  return (list.includes('<rdf:Alt>') ? texts.slice(0, 1) : texts).join(', ') || undefined
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? '')
}

function readEntities(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w{2,4}));/gi, (all, hex: string, code: string, name: string) => {
    if (name) return ENTITIES[name] ?? all
    const point = Number.parseInt(code, hex ? 16 : 10)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
