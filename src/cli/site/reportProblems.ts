import type { LocatedProblem } from '../../check/file/locate.ts'
import { formatProblem } from '../articles/formatProblem.ts'
import { CliError } from '../output/CliError.ts'
import { trackPictureProgress } from './articles/trackPictureProgress.ts'
import type { Plan } from './plan/plan.ts'
import type { ScannedArticle } from './plan/scanArticles.ts'
import type { SiteOptions } from './siteOptions.ts'
import { encodersPerThread, runOnThreads } from './threads/runOnThreads.ts'

const isError = ({ level }: LocatedProblem) => level === 'error'

/** Reports problems of an article. */
export function reportProblems(file: string, problems: LocatedProblem[], { onProblem }: SiteOptions): void {
  for (const problem of problems) onProblem(formatProblem(file, problem), problem.level, problem.excerpt)
}

/** Reports what a scan found: the problems of each article, and articles that are left out. */
export function reportScan(articles: ScannedArticle[], options: SiteOptions): void {
  for (const { file, entry, problems } of articles) {
    reportProblems(file, problems, options)
    if (!entry) options.onProblem(`${file} is left out of the site.`, 'error')
  }
}

/**
 * For `--strict`: checks articles and pictures before anything is written.
 * @throws {CliError} (code 1) when one of them has an error
 */
export async function assertNoErrors(scanned: ScannedArticle[], plan: Plan, options: SiteOptions): Promise<void> {
  const { state, articles: planned, changed } = plan
  const { articles, cache, pictures } = options
  const pictureProblems = new Map(planned.map(({ id }) => [id, state[id]?.pictureProblems ?? []]))
  const progress = trackPictureProgress(plan, options.onPicture)
  await runOnThreads(
    'checkArticlePictures',
    changed,
    { articles, cache, pictures, parallel: encodersPerThread(changed.length) },
    ({ id }, problems) => {
      pictureProblems.set(id, problems)
      progress.onArticle(id)
    },
    progress.onPicture,
  )
  let hasErrors = scanned.some(({ problems }) => problems.some(isError))
  for (const { id, file, entry } of scanned) {
    const errors = entry ? (pictureProblems.get(id) ?? []).filter(isError) : []
    reportProblems(file, errors, options)
    hasErrors ||= errors.length > 0
  }
  if (hasErrors) throw new CliError(1, 'Nothing was built: --strict requires articles and pictures without errors.')
}
