import { Command, InvalidArgumentError, Option } from 'commander'
import { readVersion } from '../lib.ts'
import { printMessage } from '../output/printMessage.ts'
import { parseFolder } from './options.ts'

const HELP = `
Lists what to fix in articles and their pictures: errors, which hide something
from readers, and warnings with advice. docs/check.md explains each. The same
list is shown by newsreel dev and newsreel build.

--fix changes only what is safe: misspelt keys, labels in credits and bylines,
character references, missing or invalid section ids. The rest of the file stays
as it is. An article.md is not changed.

The format sarif is for code scanning, github for annotations of pull requests
in GitHub Actions.

Exit codes: 0 without errors, 1 with errors or more than --max-warnings
warnings, 2 invalid usage, 3 something cannot be read or written.

Examples:
  newsreel check articles
  newsreel check articles/harbour/article.json --fix
  newsreel check articles --format github --max-warnings 0`

const FORMATS = ['text', 'json', 'sarif', 'github'] as const

type CheckFlags = { format: (typeof FORMATS)[number]; fix?: boolean; maxWarnings?: number }

/** `newsreel check <path…>` */
export function checkCommand(): Command {
  return new Command('check')
    .description('list what to fix in articles, with advice for editors')
    .argument(
      '<articles...>',
      'files (article.json, article.md), folders of one article or folders of articles',
      collectPath,
    )
    .addOption(new Option('--format <format>', 'format of the list').choices(FORMATS).default('text'))
    .option('--fix', 'fix what is safe')
    .option('--max-warnings <number>', 'exit with code 1 if there are more warnings (default: any number)', parseCount)
    .addHelpText('after', HELP)
    .action(check)
}

async function check(paths: string[], { format, fix = false, maxWarnings = Infinity }: CheckFlags): Promise<void> {
  // Imported here so that other commands start without it.
  const { findArticles } = await import('../check/findArticles.ts')
  const { checkFiles } = await import('../check/checkFiles.ts')
  const { createReporter } = await import('../check/createReporter.ts')
  const { isMarkdown } = await import('../articles/articleFiles.ts')
  const { sharpProblem } = await import('../pictures/sharp.ts')
  const articles = findArticles(paths)
  if (sharpProblem) printMessage('·', `Pictures are not checked. ${sharpProblem}`)
  if (fix && articles.some(({ file }) => isMarkdown(file)))
    printMessage('·', '--fix changes no Markdown: mend these articles by hand.')
  const reporter = createReporter(format, readVersion())
  const summary = { articles: articles.length, errors: 0, warnings: 0, fixed: 0, fixable: 0 }
  let isUnreadable = false
  await checkFiles(articles, fix, report => {
    for (const { code, level, fix } of report.problems) {
      summary[level === 'error' ? 'errors' : 'warnings']++
      if (fix) summary.fixable++
      isUnreadable ||= code === 'unreadable-file'
    }
    summary.fixed += report.fixed.length
    process.stdout.write(reporter.onReport(report))
  })
  process.stdout.write(reporter.onEnd(summary))
  if (summary.warnings > maxWarnings)
    printMessage('✗', `More warnings than --max-warnings ${maxWarnings} allows: ${summary.warnings}.`)
  if (isUnreadable) process.exitCode = 3
  else if (summary.errors > 0 || summary.warnings > maxWarnings) process.exitCode = 1
}

/** Called with each path. */
const collectPath = (path: string, paths: string[] = []) => [...paths, parseFolder(path)]

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a number such as 0.')
  return Number(text)
}
