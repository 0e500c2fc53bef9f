import type { ProblemKind } from './problemKind.ts'

/** Problems of articles in Markdown. Only the command line finds them. */
export const MARKDOWN_KINDS: readonly ProblemKind[] = [
  {
    code: 'two-article-files',
    level: 'error',
    summary: 'A folder has an article.json and an article.md, so it is not clear which one is the article.',
    advice: 'Keep the one that you edit, and remove the other.',
  },
  {
    code: 'invalid-markdown',
    level: 'error',
    summary: 'An article.md cannot be read: its front matter is not valid, or it has no text.',
    advice: 'The message says what to correct.',
  },
  {
    code: 'no-headline',
    level: 'error',
    summary: 'An article.md has neither a `title` in its front matter nor a heading.',
    advice: 'Write `title: …` in the front matter, or a first line that begins with "# ".',
  },
  {
    code: 'no-picture-address',
    level: 'error',
    summary: 'The address of a picture cannot be used.',
    advice: 'Put the file beside article.md, and write its name.',
  },
  {
    code: 'left-out',
    level: 'warning',
    summary: 'A text is not in the article: a key that articles have no field for, a tag of a site generator, a form.',
    advice: 'Remove it, or write what readers should see as text.',
  },
  {
    code: 'links-removed',
    level: 'warning',
    summary: 'Links lost their address: it is relative, not safe, or leads to a place in the same page.',
    advice: 'Write addresses that begin with https://.',
  },
  {
    code: 'no-time-zone',
    level: 'warning',
    summary: 'A date has a time without a time zone, so only the day is kept.',
    advice: 'Add the zone: `2024-07-04T09:30:00+02:00`.',
  },
  {
    code: 'sectioned-by-length',
    level: 'warning',
    summary: 'An article has no headings, so it is divided into slides by its length.',
    advice: 'Give its sections headings.',
  },
  {
    code: 'sectioned-at-figures',
    level: 'warning',
    summary: 'An article has no headings, so it is divided into slides at its pictures.',
    advice: 'Give its sections headings.',
  },
]
