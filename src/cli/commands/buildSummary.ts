import { count } from '../output/count.ts'
import type { BuildSummary } from '../site/buildSite.ts'
import type { SiteOptions } from '../site/siteOptions.ts'

/** Says on one line what a build did. */
export function formatBuildSummary(
  { articles, skipped, waiting, built, pages, pictures, bytes }: BuildSummary,
  seconds: number,
  { out, shard }: Pick<SiteOptions, 'out' | 'shard'>,
): string {
  const wait = `${count(waiting, 'article')} ${waiting === 1 ? 'waits for its' : 'wait for their'} pictures`
  if (articles === 0 && waiting > 0) return `${wait}\n`
  const part = shard ? ` of shard ${shard.index} of ${shard.of}` : ''
  const left = skipped ? `; ${skipped} left out` : ''
  return (
    `${count(articles, 'article')}${part} in ${out}: ${built} built, ${count(pages, 'page')} written ` +
    `(${(bytes / 1e6).toFixed(1)} MB), ${count(pictures, 'picture')} made, ${seconds.toFixed(1)} s${left}` +
    `${waiting ? `; ${wait}` : ''}\n`
  )
}
