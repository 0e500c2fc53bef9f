import { safeWebUrl } from '../../article/names/safeUrl.ts'
import type { Article } from '../../article/schema.ts'
import { readByline } from '../byline.ts'
import type { Draft } from '../draft.ts'
import { cleanLine, resolveLink } from './cleanText.ts'

/** Reads the authors of a draft. */
export function readAuthors({ byline, publisher }: Draft, base?: string): Pick<Article, 'byline'> {
  if (!byline) return {}
  const authors = readByline(byline, publisher?.name).flatMap(author => {
    const name = cleanLine(author.name)
    const url = author.url === undefined ? undefined : resolveLink(author.url, base)
    return name ? [{ name, ...(url && { url }) }] : []
  })
  return authors.length ? { byline: authors } : {}
}

/** Reads the publisher of a draft. */
export function readPublisher({ publisher }: Draft, base?: string): Pick<Article, 'publisher'> {
  const name = cleanLine(publisher?.name ?? '')
  if (!publisher || !name) return {}
  const url = publisher.url === undefined ? undefined : resolveLink(publisher.url, base)
  const logo = publisher.logo === undefined ? null : safeWebUrl(resolveLink(publisher.logo, base))
  return { publisher: { name, ...(url && { url }), ...(logo && { logo }) } }
}
