import type { Draft } from '../../draft.ts'
import { addressOf, isObject, type LinkedData, list, textOf } from './jsonLd.ts'
import type { FindMeta } from './metaElements.ts'

/** The publisher of an article: from JSON-LD or `<meta>`. */
export function findPublisher(
  article: LinkedData | undefined,
  nodes: LinkedData[],
  meta: FindMeta,
): Draft['publisher'] {
  const named = list(article?.['publisher'])[0]
  const id = isObject(named) ? named['@id'] : undefined
  const node =
    isObject(named) && named['name'] === undefined
      ? (nodes.find(one => one['@id'] === id && one['name']) ?? named)
      : named
  const name = textOf(node) ?? meta('og:site_name', 'application-name')
  const url = isObject(node) && typeof node['url'] === 'string' ? node['url'] : undefined
  const logo = isObject(node) ? addressOf(node['logo']) : undefined
  if (!name) return undefined
  return { name, ...(url && { url }), ...(logo && { logo }) }
}
