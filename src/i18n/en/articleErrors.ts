import type { ArticleErrorCode } from '../../article/fetchJson.ts'

/** The messages for readers when an article cannot be loaded. `retry`: whether to offer "Try again". */
export const articleErrors: Record<ArticleErrorCode, { title: string; hint: string; retry: boolean }> = {
  missing: { title: 'Article not found.', hint: 'It may have moved, or the address may be mistyped.', retry: false },
  failed: { title: 'Couldn’t load the article.', hint: 'Check your connection and try again.', retry: true },
  slow: { title: 'This is taking too long.', hint: 'Your connection may be slow.', retry: true },
  large: { title: 'This article is too large to open.', hint: 'Its publisher needs to shorten it.', retry: false },
  broken: { title: 'This article can’t be opened.', hint: 'The file isn’t a valid article.', retry: true },
  unreadable: { title: 'This article is empty.', hint: 'Its publisher needs to fix it.', retry: true },
}
