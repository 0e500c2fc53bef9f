import { join } from 'node:path'
import { articleJson } from '../../src/cli/articles/articleJson.ts'
import { writeAtomically, writeNewFile } from '../../src/cli/files/writeFile.ts'
import type { ArticleToBuild, BuildOptions, BuiltArticle } from '../../src/cli/site/articles/buildTypes.ts'
import { rereadArticle } from '../../src/cli/site/articles/rereadArticle.ts'
import { scanArticle } from '../../src/cli/site/plan/scanArticle.ts'
import type { Tasks } from '../../src/cli/site/threads/tasks.ts'
import { renderArticleParts } from '../../src/render/articleDocument.tsx'
import { createPageMeta } from '../../src/render/head.ts'
import { createSiteEntry } from '../../src/render/site.ts'

// Replaces src/cli/site/threads/tasks.ts: its buildArticle writes nothing but the article's page.
const tasks: Pick<Tasks, 'scanArticle' | 'buildArticle'> = {
  scanArticle: async (id, folder) => scanArticle(folder, id),
  async buildArticle(
    { id, next, validHash, stagingFolder }: ArticleToBuild,
    options: BuildOptions,
  ): Promise<BuiltArticle> {
    const { articles, out, site, base, assets } = options
    const { source: article } = await rereadArticle(join(articles, id), validHash)
    const data = { id, article, version: articleJson(article).version, base, offline: true, ...(next ? { next } : {}) }
    const html = await renderArticleParts(data, assets, createPageMeta(article, id, site))
    if (stagingFolder) writeNewFile(join(stagingFolder, 'index.html'), html)
    else writeAtomically(join(out, id, 'index.html'), html)
    return {
      pages: 1,
      bytes: 0,
      pictures: 0,
      entry: createSiteEntry(id, article),
      entryHash: '',
      problems: [],
      staleFiles: [],
      subpages: [],
      foreignPages: [],
    }
  },
}

export const runTask = (task: keyof typeof tasks, item: never, options: never) => tasks[task](item, options)
