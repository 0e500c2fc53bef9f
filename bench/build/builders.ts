import { join } from 'node:path'
import { measure, type Run } from './measure.ts'

export const ROOT = join(import.meta.dirname, '../..')
const SITE = 'https://news.example/'

/** A command that builds a site from a folder of articles. */
type Builder = {
  name: string
  /** What it builds; `peer` for other tools. */
  kind: 'peer' | 'article pages' | 'all pages'
  run: (articles: string, out: string) => Promise<Run>
}

const eleventyCommand = join(ROOT, 'bench/node_modules/@11ty/eleventy/cmd.cjs')
const command = join(ROOT, 'lib/cli/newsreel.js')
const pagesOnly = join(ROOT, 'bench/lib/articlePages.js')

const eleventy = (template: string): Builder => ({
  name: `Eleventy, ${template}: article pages`,
  kind: 'peer',
  run: (articles, out) =>
    measure([eleventyCommand, '--input=pages', `--output=${out}`, '--quiet'], {
      cwd: join(import.meta.dirname, 'eleventy', template),
      env: { ARTICLES: articles, SITE },
    }),
})

/** The command line that builds a whole site with Newsreel. */
export const buildArgs = (articles: string, out: string): string[] => [
  ...[command, 'build', articles, '-o', out],
  ...['--no-pictures', '--site', SITE],
]

/** In the order of the table: the peers, Newsreel's article pages, Newsreel's whole site. */
export const builders: Builder[] = [
  eleventy('nunjucks'),
  eleventy('function'),
  {
    name: 'Newsreel: article pages',
    kind: 'article pages',
    run: (articles, out) => measure([pagesOnly, articles, out, join(ROOT, 'lib'), SITE]),
  },
  { name: 'Newsreel: all pages', kind: 'all pages', run: (articles, out) => measure(buildArgs(articles, out)) },
]
