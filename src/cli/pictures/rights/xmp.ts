import { type Element, readDescriptions, structureOf, textOf, valuesOf } from './rdf.ts'
import { type Licensor, RIGHTS_TEXTS, type Rights, type RightsText } from './rights.ts'

const URIS = {
  cc: 'http://creativecommons.org/ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  tiff: 'http://ns.adobe.com/tiff/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
}
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

type Prefix = keyof typeof URIS
type Name = `${Prefix}:${string}`
type Property = { name: Name; list?: 'Alt' | 'Bag' | 'Seq'; older?: Name }

/** Where XMP holds each text. */
const PROPERTIES: Record<RightsText, Property> = {
  creator: { name: 'dc:creator', list: 'Seq', older: 'tiff:Artist' },
  credit: { name: 'photoshop:Credit' },
  source: { name: 'photoshop:Source' },
  copyright: { name: 'dc:rights', list: 'Alt', older: 'tiff:Copyright' },
  owner: { name: 'xmpRights:Owner', list: 'Bag' },
  marked: { name: 'xmpRights:Marked' },
  usageTerms: { name: 'xmpRights:UsageTerms', list: 'Alt' },
  webStatement: { name: 'xmpRights:WebStatement' },
  dataMining: { name: 'plus:DataMining' },
  license: { name: 'cc:license' },
  attributionName: { name: 'cc:attributionName' },
  attributionUrl: { name: 'cc:attributionURL' },
}

/** Reads the rights of a picture from its XMP, whatever prefixes, quotes and forms of RDF it is written with. */
export function readXmp(xmp: string): Rights {
  const descriptions = readDescriptions(xmp, URIS)
  const find = (name: Name) => descriptions.map(each => valuesIn(each, name)).find(values => values.length) ?? []
  const rights: Rights = {}
  for (const key of RIGHTS_TEXTS) {
    const { name, older } = PROPERTIES[key]
    const text = joined(find(name)) || (older ? joined(find(older)) : '')
    if (text) rights[key] = text
  }
  const owner = find('plus:CopyrightOwner').map(each => field(each, 'plus:CopyrightOwnerName'))
  if (!rights.owner && owner.some(Boolean)) rights.owner = owner.filter(Boolean).join(', ')
  const licensors = find('plus:Licensor').flatMap(each => licensorOf(each) ?? [])
  if (licensors.length) rights.licensors = licensors
  return rights
}

function valuesIn(owner: Element, name: Name): Element[] {
  const [prefix, local = ''] = name.split(':')
  return valuesOf(owner, URIS[prefix as Prefix], local)
}

const joined = (values: Element[]) => values.map(textOf).filter(Boolean).join(', ')
const field = (value: Element, name: Name) => joined(valuesIn(structureOf(value), name))

function licensorOf(value: Element): Licensor | null {
  const name = field(value, 'plus:LicensorName')
  const url = field(value, 'plus:LicensorURL')
  return name || url ? { ...(name ? { name } : {}), ...(url ? { url } : {}) } : null
}

/** Writes an XMP packet that holds the rights and nothing else; null when there are none. */
export function writeXmp(rights: Rights): string | null {
  const properties = RIGHTS_TEXTS.flatMap(key => (rights[key] ? writeProperty(PROPERTIES[key], rights[key]) : []))
  const licensors = (rights.licensors ?? []).map(
    ({ name, url }) =>
      `<rdf:li rdf:parseType="Resource">${writeField('plus:LicensorName', name)}${writeField('plus:LicensorURL', url)}</rdf:li>`,
  )
  if (licensors.length) properties.push(`<plus:Licensor><rdf:Seq>${licensors.join('')}</rdf:Seq></plus:Licensor>`)
  if (properties.length === 0) return null
  const inner = properties.join('')
  const namespaces = Object.entries(URIS)
    .filter(([prefix]) => inner.includes(`<${prefix}:`))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about=""${namespaces.join('')}>${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

function writeProperty({ name, list }: Property, text: string): string {
  if (!list) return writeField(name, text)
  const language = list === 'Alt' ? ' xml:lang="x-default"' : ''
  return `<${name}><rdf:${list}><rdf:li${language}>${escapeXml(text)}</rdf:li></rdf:${list}></${name}>`
}

function writeField(name: Name, text: string | undefined): string {
  if (!text) return ''
  // Creative Commons refers to its licences; the others are texts.
  if (name === 'cc:license') return `<${name} rdf:resource="${escapeXml(text)}"/>`
  return `<${name}>${escapeXml(text)}</${name}>`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '')
}
