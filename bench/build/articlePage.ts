import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { readArticle } from '../../src/article/readArticle.ts'
import type { Answer, Portion } from '../../src/cli/site/pool.ts'
import { writeUnseen, writeWhole } from '../../src/cli/writeWhole.ts'
import { articleParts } from '../../src/page/articleDocument.tsx'
import { articleHead } from '../../src/page/head.ts'
import { siteEntry } from '../../src/page/site.ts'

// src/cli/site/worker.ts and buildArticle.ts without what is not the article's page. An error ends the thread.
parentPort?.on('message', async ({ articles: portion, options }: Portion) => {
  const { articles, out, site, base, assets } = options
  const answer: Answer = { written: [] }
  for (const { id, next, aside } of portion) {
    const { article } = readArticle(JSON.parse(readFileSync(join(articles, id, 'article.json'), 'utf8')))
    if (!article) throw new Error(`${id} cannot be read.`)
    const data = { id, article, base, offline: true, ...(next ? { next } : {}) }
    const html = await articleParts(data, assets, articleHead(article, id, site))
    if (aside) writeUnseen(join(aside, 'index.html'), html)
    else writeWhole(join(out, id, 'index.html'), html)
    answer.written.push([id, { pages: 1, bytes: 0, made: 0, entry: siteEntry(id, article), problems: [], old: [] }])
  }
  parentPort?.postMessage(answer)
})
