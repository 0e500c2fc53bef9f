import type { Figure } from '../../article/schema.ts'

/** The article that the end card links to. */
export type NextArticle = {
  /** The URL of its page. */
  href: string
  /** Its headline, the text of the link. */
  headline: string
  /** Its language, if it differs from this article's. */
  lang?: string
  /** The minutes that it takes to read. */
  minutes?: number
  /** The URL of its article.json. Without `picture`, the end card loads the picture's address from there. */
  article?: string
  /** Its picture. A relative address is relative to `article`. */
  picture?: Figure
}
