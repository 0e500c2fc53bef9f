import type { ArticleErrorCode } from '../../article/fetchJson.ts'

/** What a reader is told when an article cannot be had: what happened, and what can be done. */
export const articleErrors: Record<ArticleErrorCode, { title: string; hint: string; retry: boolean }> = {
  missing: { title: 'This article is not here.', hint: 'It may have moved, or the address has a slip.', retry: false },
  failed: { title: 'The article could not be loaded.', hint: 'The server or the connection failed.', retry: true },
  slow: { title: 'The article takes too long to load.', hint: 'The connection may be weak.', retry: true },
  large: { title: 'The article is too large to open.', hint: 'Its publisher has to make it smaller.', retry: false },
  broken: { title: 'The article is damaged.', hint: 'What the server sent is not an article.', retry: true },
  unreadable: {
    title: 'There is nothing to read in this article.',
    hint: 'Its publisher has to mend it.',
    retry: true,
  },
}
