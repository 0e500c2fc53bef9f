// Builds article pages only, for a fair comparison with the peers. Uses the command line's own code (scan, threads,
// order and documents) and build, with other tasks for the threads: articleTasks.ts.
import { join } from 'node:path'
import { compareByDate } from '../../src/article/library.ts'
import { buildInOrder } from '../../src/cli/site/articles/buildInOrder.ts'
import { getValidHash } from '../../src/cli/site/cache/state.ts'
import { scanArticlesOnThreads } from '../../src/cli/site/plan/scanArticles.ts'
import { copyAssets } from '../../src/cli/site/siteAssets.ts'
import { createSiteWriter } from '../../src/cli/site/staticFiles/siteFiles.ts'
import { runOnThreads } from '../../src/cli/site/threads/runOnThreads.ts'
import { pagePath } from '../../src/page/pageData.ts'

const [articles = '', out = '', lib = '', address = ''] = process.argv.slice(2)
const all = await scanArticlesOnThreads(articles, {})
const hashes = new Map(all.map(article => [article.id, getValidHash(article)]))
const entries = all.flatMap(({ entry }) => entry ?? []).sort(compareByDate)
const planned = entries.map(({ id }, index) => {
  const next = entries[(index + 1) % entries.length]
  return {
    id,
    validHash: hashes.get(id),
    next: next && { href: pagePath({ id: next.id, base: '/' }), headline: next.headline },
  }
})
const assets = await copyAssets(lib, '/', true, createSiteWriter(out, new Set()).write)
const options = {
  articles,
  out,
  cache: join(out, '../.newsreel'),
  site: { address, name: 'Newsreel', lang: 'en' },
  base: '/',
  pictures: false,
  offline: true,
  assets: assets.article,
  staticFiles: new Set<string>(),
  parallel: 1,
}
const ids = planned.map(({ id }) => id)
await buildInOrder(ids, planned, out, some => runOnThreads('buildArticle', some, options, () => {}))
