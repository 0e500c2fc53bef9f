import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { getShortArticle, LONG_ARTICLE, writeComparedArticles } from '../../bench/compare/articles.ts'
import { writeArticles } from '../../bench/load/article.ts'
import { checkArticleFile } from '../../src/cli/articles/checkArticleFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsreel-bench-articles-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('writes articles without problems, so that builds of them print nothing', async () => {
  await writeComparedArticles(join(folder, 'compare'), [12])
  await writeArticles(join(folder, 'load'))
  const files = [`compare/${LONG_ARTICLE}`, `compare/${getShortArticle(12)}`, 'load/pictured', 'load/plain']
  for (const file of files)
    expect((await checkArticleFile(join(folder, file, 'article.json'))).problems, file).toEqual([])
})
