import { type Element, getStructure, getText, getValues, readDescriptions } from './rdf.ts'
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

/** The XMP property of each text. */
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

/** Reads the rights of a picture from its XMP. Accepts any prefixes, quotes and forms of RDF. */
export function readXmp(xmp: string): Rights {
  const descriptions = readDescriptions(xmp, URIS)
  const find = (name: Name) =>
    descriptions.map(each => getPropertyValues(each, name)).find(values => values.length) ?? []
  const rights: Rights = {}
  for (const key of RIGHTS_TEXTS) {
    const { name, older } = PROPERTIES[key]
    const text = joinTexts(find(name)) || (older ? joinTexts(find(older)) : '')
    if (text) rights[key] = text
  }
  const owner = find('plus:CopyrightOwner').map(each => getField(each, 'plus:CopyrightOwnerName'))
  if (!rights.owner && owner.some(Boolean)) rights.owner = owner.filter(Boolean).join(', ')
  const licensors = find('plus:Licensor').flatMap(each => readLicensor(each) ?? [])
  if (licensors.length) rights.licensors = licensors
  return rights
}

function getPropertyValues(owner: Element, name: Name): Element[] {
  const [prefix, local = ''] = name.split(':')
  return getValues(owner, URIS[prefix as Prefix], local)
}

const joinTexts = (values: Element[]) => values.map(getText).filter(Boolean).join(', ')
const getField = (value: Element, name: Name) => joinTexts(getPropertyValues(getStructure(value), name))

function readLicensor(value: Element): Licensor | null {
  const name = getField(value, 'plus:LicensorName')
  const url = getField(value, 'plus:LicensorURL')
  return name || url ? { ...(name ? { name } : {}), ...(url ? { url } : {}) } : null
}

/** Writes an XMP packet that contains only the rights; null if there are none. */
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
