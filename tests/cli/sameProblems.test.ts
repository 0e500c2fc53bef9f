import { expect, it } from 'vitest'
import { formatProblem } from '../../src/cli/articles/formatProblem.ts'
import { checkFiles } from '../../src/cli/check/checkFiles.ts'
import { findArticles } from '../../src/cli/check/findArticles.ts'
import { ArticleFolder } from '../../src/cli/dev/articleFolder.ts'
import { photo } from '../support/pictures.ts'
import { TestProject } from '../support/TestProject.ts'

it('newsreel check, dev and build list the same problems, in the same words', async () => {
  const project = new TestProject()
  const figure = { type: 'figure', src: 'pier.jpg', width: 300, height: 300, alt: 'Image of a pier' }
  const body = [
    figure,
    { ...figure, src: 'gone.jpg', credit: 'Photo: A. Name' },
    { type: 'blockquote', text: 'x' },
    { type: 'figure', src: 'https://example.com/a.jpg' },
    { ...figure, src: 'pier.jpg', credit: 'A' },
  ]
  const sections = [
    { titel: 'A &amp; B', body },
    { id: 'b', heading: 'B', body: [] },
  ]
  project.writeArticle('one', { headline: 'ALL IN CAPITALS HERE', lang: 'jp', published: '2999-01-01', sections })
  project.writeFile('articles/broken/article.json', '{"headline": ')
  project.writeArticle('_bad name?')
  project.writeArticle('good')
  await photo(200, 100).jpeg().toFile(`${project.articles}/one/pier.jpg`)

  const sort = (messages: string[]) => messages.map(message => message.replace(/^.*articles\//, '')).sort()
  const checked: string[] = []
  await checkFiles(findArticles([project.articles]), false, ({ file, problems }) =>
    checked.push(...problems.map(problem => formatProblem(file, problem))),
  )
  expect(checked.length).toBeGreaterThan(15)

  const folder = new ArticleFolder(project.articles, () => ({ lang: 'en' }))
  const dev: string[] = []
  for (const article of await folder.scan())
    dev.push(...(await folder.read(article)).problems.map(problem => formatProblem(article.file, problem)))
  expect(sort(dev)).toEqual(sort(checked))

  await project.build()
  const build = project.problems.filter(message => !message.endsWith(' is left out of the site.'))
  expect(sort(build)).toEqual(sort(checked))
})
