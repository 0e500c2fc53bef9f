import type { AdapterContext } from '../adapter.ts'
import type { DraftAuthor } from '../draft.ts'
import { childrenOf, textAt, type XmlElement } from '../xml/xmlElement.ts'
import { readFeedText } from './readFeedText.ts'

/** "ann@news.example (Ann Lee)": RSS wants an address. */
const IN_BRACKETS = /^\S+@\S+\s+\(([^()]+)\)$/

/** The authors of an article in a feed; undefined if it names none. */
export function readFeedAuthors(item: XmlElement, context: AdapterContext): DraftAuthor[] | undefined {
  const people = childrenOf(item, 'author').flatMap(author => {
    const url = textAt(author, 'uri', 'url')
    const name = textAt(author, 'name') ?? readName(author, context)
    return name ? [{ name, ...(url && { url }) }] : []
  })
  const creators = childrenOf(item, 'dc:creator').flatMap(creator => readName(creator, context) ?? [])
  if (people.length === 0) people.push(...creators.map(name => ({ name })))
  const author = textAt(item, 'itunes:author')
  if (people.length === 0 && author) people.push({ name: author })
  return people.length > 0 ? people : undefined
}

function readName(element: XmlElement, context: AdapterContext): string | undefined {
  const text = readFeedText(element, context) ?? ''
  const name = IN_BRACKETS.exec(text)?.[1] ?? text
  return name && !/^\S+@\S+$/.test(name) ? name : undefined
}

/** The names of an article's categories. The category of articles without one says nothing. */
export const readCategories = (item: XmlElement, context: AdapterContext): string[] =>
  [...childrenOf(item, 'category'), ...childrenOf(item, 'dc:subject')]
    .map(each => each.attributes.get('label') ?? readFeedText(each, context) ?? each.attributes.get('term') ?? '')
    .filter((name, i, names) => name.trim() !== '' && name !== 'Uncategorized' && names.indexOf(name) === i)
