import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { articleTables, withTables } from '../../docs/generate/schemaTables.ts'
import { createArticleJsonSchema } from '../../src/article/jsonSchema.ts'
import { readArticle } from '../../src/article/readArticle.ts'

const articles = join(import.meta.dirname, '../../public/articles')

it('is the published schema (to update: npm run schema)', async () => {
  const text = `${JSON.stringify(createArticleJsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../public/article.schema.json')
})

it('is listed in the tables of docs/article.md (to update: npm run schema)', async () => {
  const path = join(import.meta.dirname, '../../docs/article.md')
  const text = withTables(readFileSync(path, 'utf8'), articleTables(createArticleJsonSchema()))
  await expect(text).toMatchFileSnapshot(path)
})

it.each(readdirSync(articles))('has no problem in the demo article %s, whose pictures exist', id => {
  const text = readFileSync(join(articles, id, 'article.json'), 'utf8')
  const { article, problems } = readArticle(JSON.parse(text))
  expect(problems).toEqual([])
  for (const block of article?.sections.flatMap(section => section.body) ?? []) {
    if (block.type !== 'figure') continue
    const files = [block.src, ...(block.sources ?? []).map(source => source.src)]
    for (const src of files.filter(src => src !== undefined))
      expect(readFileSync(join(articles, id, src)).length).toBeGreaterThan(500)
  }
})
