import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import * as fixes from '../../../src/check/file/fixArticleText.ts'
import { checkFiles } from '../../../src/cli/check/checkFiles.ts'
import { findArticles } from '../../../src/cli/check/findArticles.ts'
import { TestProject } from '../../support/TestProject.ts'

vi.mock(import('../../../src/check/file/fixArticleText.ts'), { spy: true })

it('does not overwrite what an editor saves while the file is fixed', async () => {
  const project = new TestProject()
  project.writeArticle('one', { headline: 'Fish &amp; chips' })
  const [article] = findArticles([project.articles])
  const file = article?.file ?? ''
  const saved = readFileSync(file, 'utf8').replace('chips', 'peas')
  const { fixArticleText } = fixes
  vi.mocked(fixArticleText).mockImplementationOnce((text, options) => {
    writeFileSync(file, saved)
    return fixArticleText(text, options)
  })
  await checkFiles(findArticles([project.articles]), true, ({ fixed }) => expect(fixed).toEqual([]))
  expect(readFileSync(file, 'utf8')).toBe(saved)
})
