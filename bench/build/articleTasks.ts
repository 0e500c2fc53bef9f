import { join } from 'node:path'
import { articleJson } from '../../src/cli/articles/articleJson.ts'
import { writeUnseen, writeWhole } from '../../src/cli/files/writeWhole.ts'
import type { ArticleToBuild, BuildOptions, Built } from '../../src/cli/site/articles/articleWork.ts'
import { readAgain } from '../../src/cli/site/articles/readAgain.ts'
import { scanArticle } from '../../src/cli/site/plan/scanArticle.ts'
import type { Tasks } from '../../src/cli/site/threads/tasks.ts'
import { articleParts } from '../../src/render/articleDocument.tsx'
import { saidOf } from '../../src/render/head.ts'
import { siteEntry } from '../../src/render/site.ts'

// Stands in for src/cli/site/threads/tasks.ts: buildArticle.ts without what is not the article's page.
const tasks: Pick<Tasks, 'scanArticle' | 'buildArticle'> = {
  scanArticle: async (id, folder) => scanArticle(folder, id),
  async buildArticle({ id, next, sound, aside }: ArticleToBuild, options: BuildOptions): Promise<Built> {
    const { articles, out, site, base, assets } = options
    const { written: article } = readAgain(join(articles, id), sound)
    const data = { id, article, version: articleJson(article).version, base, offline: true, ...(next ? { next } : {}) }
    const html = await articleParts(data, assets, saidOf(article, id, site))
    if (aside) writeUnseen(join(aside, 'index.html'), html)
    else writeWhole(join(out, id, 'index.html'), html)
    return { pages: 1, bytes: 0, made: 0, entry: siteEntry(id, article), listed: '', problems: [], old: [], kept: [] }
  },
}

export const runTask = (task: keyof typeof tasks, item: never, options: never) => tasks[task](item, options)
