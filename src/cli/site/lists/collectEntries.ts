import type { SiteEntry } from '../../../render/site.ts'
import type { ArticleBuilder } from '../articles/createArticleBuilder.ts'
import type { Plan } from '../plan/plan.ts'
import type { SiteOptions } from '../siteOptions.ts'
import { readEntries, writeEntries } from './entries.ts'

/**
 * Collects the list entries of all articles, from this build and from the cache, and caches them for the next build.
 */
export async function collectEntries(
  { state, articles }: Plan,
  { build, entries }: ArticleBuilder,
  { cache, shard }: SiteOptions,
): Promise<SiteEntry[]> {
  const hashes = new Map(articles.map(({ id }) => [id, state[id]?.entryHash ?? '']))
  const cached = readEntries(cache, hashes, shard)
  // If the cache is damaged, build the missing articles again.
  await build(articles.filter(({ id }) => !entries.has(id) && !cached.has(id)))
  const all = articles.flatMap(({ id }) => entries.get(id) ?? cached.get(id) ?? [])
  writeEntries(cache, all, shard)
  return all
}
