import { readArticle } from '../../article/readArticle.ts'
import type { Article, Figure } from '../../article/schema.ts'
import { buildDeck } from '../../deck/buildDeck.ts'
import type { Dropped, Note } from '../../import/draft.ts'
import { count } from '../output/count.ts'

/** One article in the summary of an import. */
export type ImportedArticle = {
  source: string
  file: string
  isNew: boolean
  /** Missing in a summary that only counts. */
  article?: Article
  slides: number
  pictures: number
  credits: number
  /** What an editor should know about the import. */
  notes: Note[]
  /** What was left out. */
  dropped: Dropped[]
  /** What an editor should mend: missing credits, alts … */
  toMend: { path: string; message: string }[]
}

/** The result of `newsreel import`, and its output with `--format json`. */
export type ImportSummary = {
  out: string
  isDryRun: boolean
  articles: ImportedArticle[]
  /** Sources that gave no article. */
  refused: { source: string; code: string; message: string }[]
}

/** Counts what an article has. */
export function summarizeArticle(
  article: Article,
): Pick<ImportedArticle, 'slides' | 'pictures' | 'credits' | 'toMend'> {
  const figures = article.sections.flatMap(({ body }) =>
    body.filter((block): block is Figure => block.type === 'figure'),
  )
  return {
    slides: buildDeck(article).count,
    pictures: figures.length,
    credits: figures.filter(({ credit }) => credit).length,
    toMend: readArticle(article).problems.map(({ path, message }) => ({ path, message })),
  }
}

/** The summary as one line. */
export function formatSummary({ out, isDryRun, articles, refused }: ImportSummary): string {
  const sum = (key: 'slides' | 'pictures' | 'credits') => articles.reduce((total, each) => total + each[key], 0)
  const dropped = articles.reduce((total, each) => total + each.dropped.length, 0)
  const toMend = articles.reduce((total, { notes, toMend }) => total + notes.length + toMend.length, 0)
  const parts = [
    `${count(articles.length, 'article')} ${isDryRun ? 'would be' : ''} in ${out}`.replace('  ', ' '),
    count(sum('slides'), 'slide'),
    `${count(sum('pictures'), 'picture')} (${sum('credits')} with credit)`,
    `${dropped} left out`,
    `${toMend} to mend`,
    ...(refused.length ? [`${refused.length} refused`] : []),
  ]
  return `${parts.join(', ')}\n`
}
