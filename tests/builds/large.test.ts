import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { measure } from '../../bench/build/measure.ts'
import { makeArticle, writeArticle, writeArticles } from '../support/manyArticles.ts'
import { buildArgs, COMMAND } from '../support/runNewsreel.ts'
import { findErrors } from './support/readSite.ts'

const SHAPE = { sections: 4 }
const folder = mkdtempSync(join(tmpdir(), 'newsreel-large-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const build = (count: number) => {
  const articles = join(folder, String(count))
  if (!existsSync(articles)) writeArticles(articles, count, SHAPE)
  return measure([COMMAND, ...buildArgs(articles, join(folder, `site-${count}`))])
}

it('ten thousand articles take at most two and a half times the memory of one thousand', async () => {
  const small = await build(1000)
  const large = await build(10_000)
  writeArticle(join(folder, '10000'), 5000, { ...makeArticle(5000, SHAPE), headline: 'Changed' })
  const update = await build(10_000)
  const line = ({ wall, memory }: typeof small) => `${wall.toFixed(1)} s, ${memory.toFixed(0)} MiB`
  console.log(`1,000 articles: ${line(small)}; 10,000: ${line(large)}; one of them changed: ${line(update)}`)
  expect(large.memory / small.memory).toBeLessThan(2.5)
  expect(update.memory / small.memory).toBeLessThan(2.5)
  expect(findErrors(join(folder, 'site-10000'))).toEqual([])
})
