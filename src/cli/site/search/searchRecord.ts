import { plainText } from '../../../article/plainText.ts'
import type { Article, Block } from '../../../article/schema.ts'
import { getArticleLength } from '../../../deck/articleLength.ts'
import { getPageWords } from '../../../i18n/pages.ts'
import type { Site } from '../../../render/site.ts'

/** An article as Pagefind indexes it. */
export type SearchRecord = { url: string; content: string; language: string; meta: Record<string, string> }

/**
 * Creates the record of an article: all its words, and what a result shows.
 * @param base the path that the site is served from, with its slash
 */
export function createSearchRecord(id: string, article: Article, site: Site, base: string): SearchRecord {
  const { headline, kicker, standfirst, published, lang = site.lang, byline = [] } = article
  const sections = article.sections.flatMap(({ heading, body }) => [heading, ...body.flatMap(listTexts)])
  // A result shows the words around the first match. Its title is the headline, so that comes last.
  const texts = [standfirst, ...sections, headline, kicker, ...byline.map(({ name }) => name)]
  const { minutes } = getArticleLength(article)
  const { words } = getPageWords(site.lang)
  return {
    url: `${base}${encodeURIComponent(id)}/`,
    content: joinTexts(texts.filter(text => text !== undefined)),
    language: site.lang,
    meta: {
      title: headline,
      lang,
      ...(published === undefined ? {} : { date: published.slice(0, 10) }),
      ...(minutes === undefined ? {} : { minutes: words.minutes(minutes) }),
    },
  }
}

function listTexts(block: Block): (string | undefined)[] {
  if (block.type === 'figure') return [block.alt, block.caption && plainText(block.caption)]
  if (block.type === 'list') return block.items.map(plainText)
  if (block.type === 'quote') return [plainText(block.text), block.cite]
  return [plainText(block.text)]
}

/** Joins texts with a dot between those that do not end as a sentence: results show them on one line. */
function joinTexts(texts: string[]): string {
  const [first = '', ...rest] = texts.map(text => text.trim()).filter(Boolean)
  return rest.reduce((all, text) => `${all}${/[\p{L}\p{M}\p{N})]$/u.test(all) ? ' ·' : ''}\n${text}`, first)
}
