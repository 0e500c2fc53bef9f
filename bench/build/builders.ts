import { join } from 'node:path'
import { measure, type Run } from './measure.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const SITE = 'https://news.example/'

/** Who builds a site from a folder of articles. */
type Builder = { name: string; run: (articles: string, out: string) => Promise<Run> }

const eleventy = join(ROOT, 'bench/node_modules/@11ty/eleventy/cmd.cjs')
const command = join(ROOT, 'lib/cli/newsreel.js')
const pagesOnly = join(ROOT, 'bench/lib/articlePages.js')

/** In the order in which the table compares them: the peer, Newsreel's article pages, the whole of Newsreel. */
export const builders: Builder[] = [
  {
    name: 'Eleventy: article pages',
    run: (articles, out) =>
      measure([eleventy, '--input=pages', `--output=${out}`, '--quiet'], {
        cwd: join(import.meta.dirname, 'eleventy'),
        env: { ARTICLES: articles, SITE },
      }),
  },
  {
    name: 'Newsreel: article pages',
    run: (articles, out) => measure([pagesOnly, articles, out, join(ROOT, 'lib'), SITE]),
  },
  {
    name: 'Newsreel: all pages',
    run: (articles, out) => measure([command, 'build', articles, '-o', out, '--no-pictures', '--site', SITE]),
  },
]
