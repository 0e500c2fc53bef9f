import { Command, Option } from 'commander'
import { SOURCE_KINDS, type SourceKind } from '../../import/detect.ts'
import { printMessage } from '../output/printMessage.ts'
import { parseFolder, parseSince } from './options.ts'

/** What each kind of source is. */
const ABOUT: Record<SourceKind, string> = {
  docx: 'Word documents (.docx)',
  newsreel: 'article.json',
  wordpress: 'posts from the REST API of WordPress',
  'json-feed': 'JSON Feed with whole texts',
  ghost: 'Ghost: Content API or export',
  guardian: 'Guardian: page model or Content API',
  ans: 'Arc XP',
  ninjs: 'IPTC ninjs 1 to 3',
  timeline: 'TimelineJS',
  markdown: 'Markdown with front matter',
  wxr: 'export of WordPress (Tools › Export)',
  feed: 'RSS and Atom with whole texts',
  document: 'HTML of Google Docs and Word: clipboard, .html, .zip',
  html: 'web pages',
  text: 'plain text and wire copy',
}
const KINDS = SOURCE_KINDS.map(kind => `  ${kind.padEnd(10)} ${ABOUT[kind]}`).join('\n')
const HELP = `
Writes each article to a folder of its own, with its pictures beside it:
  articles/harbour-reopens/article.json
  articles/harbour-reopens/pier.jpg

Texts come from the source. When you import the same source again, your section
ids stay, and so do the focus points, alt texts, captions and credits that you
have changed, unless --overwrite is set.

A folder is searched for articles.

Kinds of sources (--from):
${KINDS}

Examples:
  newsreel import story.txt
  newsreel import story.docx
  newsreel import https://news.example/2024/harbour-reopens/
  newsreel import drafts/ -o articles --dry-run
  newsreel import https://news.example --since 2026-01-01

Preview the result:
  newsreel dev articles`

type ImportFlags = {
  out: string
  from?: SourceKind
  since?: string
  images: 'fetch' | 'keep'
  overwrite?: boolean
  dryRun?: boolean
  allowPrivate?: boolean
  format: 'text' | 'json'
}

/** `newsreel import <sources>` */
export function importCommand(): Command {
  return new Command('import')
    .description('import articles: Word files, texts, web pages, WordPress posts, Markdown …')
    .argument('<sources...>', 'files, folders or web addresses; "-" reads the standard input')
    .option('-o, --out <folder>', 'folder of articles', parseFolder, 'articles')
    .addOption(new Option('--from <kind>', 'kind of the sources, instead of detecting it').choices(SOURCE_KINDS))
    .option('--since <date>', 'import the posts of a WordPress site since a day', parseSince)
    .addOption(
      new Option('--images <what>', 'fetch pictures on the web, or keep their addresses')
        .choices(['fetch', 'keep'])
        .default('fetch'),
    )
    .option('--overwrite', 'replace what you changed since the last import')
    .option('--dry-run', 'show what would be imported, and write nothing')
    .option('--allow-private', 'also fetch from this machine and private networks')
    .addOption(new Option('--format <format>', 'format of the summary').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP)
    .action(
      async (sources: string[], { out, from, since, images, overwrite, dryRun, allowPrivate, format }: ImportFlags) => {
        // Imported here so that other commands start without it.
        const { runImport } = await import('../import/runImport.ts')
        const { formatSummary } = await import('../import/summary.ts')
        const { summary, code } = await runImport(sources, {
          out,
          ...(from && { from }),
          ...(since && { since }),
          isFetching: images === 'fetch',
          isOverwriting: overwrite ?? false,
          isDryRun: dryRun ?? false,
          isPrivateAllowed: allowPrivate ?? false,
          isCountingOnly: format === 'text',
          log: printMessage,
        })
        if (code) process.exitCode = code
        process.stdout.write(format === 'json' ? `${JSON.stringify(summary, null, 2)}\n` : formatSummary(summary))
      },
    )
}
