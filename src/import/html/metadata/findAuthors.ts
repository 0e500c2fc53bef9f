import { readByline } from '../../byline.ts'
import type { DraftAuthor } from '../../draft.ts'
import { contentOf } from '../textIn.ts'
import { findByline, isPerson } from './findByline.ts'
import { isObject, type LinkedData, list } from './jsonLd.ts'

/**
 * The authors of an article: from JSON-LD, `<meta>` or the markup of the page. Data often names only the site, or only
 * the first author: the byline on the page is used if it has a person where the data has none, or more of them.
 */
export function findAuthors(
  document: Document,
  article: LinkedData | undefined,
  nodes: LinkedData[],
  byName: Map<string, string[]>,
  publisher = '',
): DraftAuthor[] {
  const found = findNamedAuthors(document, article, nodes, byName)
  const people = readByline(found, publisher).filter(({ name }) => isPerson(name, publisher))
  const byline = findByline(document, publisher)
  const areIncluded = people.every(({ name }) => byline.some(other => other.name === name))
  return areIncluded && byline.length > people.length ? byline : found
}

function findNamedAuthors(
  document: Document,
  article: LinkedData | undefined,
  nodes: LinkedData[],
  byName: Map<string, string[]>,
): DraftAuthor[] {
  const fromData = list(article?.['author'] ?? article?.['creator']).flatMap(author => readAuthor(author, nodes))
  if (fromData.length > 0) return fromData
  // cspell:disable
  for (const name of [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'sailthru.author',
    'byl',
  ]) {
    // cspell:enable
    const names = (byName.get(name) ?? []).filter(text => !/^(?:https?:|@)/.test(text))
    if (names.length > 0) return names.map(text => ({ name: text }))
  }
  const elements = [...document.querySelectorAll('[itemprop~="author"], [rel~="author"]')].slice(0, 10)
  const names = elements.map(element => contentOf(element.querySelector('[itemprop~="name"]') ?? element))
  return [...new Set(names)]
    .filter(name => name !== undefined && name.length < 100)
    .map(name => ({ name: name as string }))
}

function readAuthor(author: unknown, nodes: LinkedData[]): DraftAuthor[] {
  if (typeof author === 'string') return author.trim() === '' ? [] : [{ name: author.trim() }]
  if (!isObject(author)) return []
  const id = author['@id']
  const node =
    author['name'] === undefined && id !== undefined ? nodes.find(one => one['@id'] === id && one['name']) : author
  const names = list(node?.['name']).filter(name => typeof name === 'string' && name.trim() !== '') as string[]
  const address = node?.['url']
  const url = typeof address === 'string' && /^https?:/.test(address) ? address : undefined
  return names.map(name => ({ name, ...(url && names.length === 1 && { url }) }))
}
