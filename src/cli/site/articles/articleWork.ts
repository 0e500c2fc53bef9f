import type { NextArticle } from '../../../reader/slides/EndSlide.tsx'
import type { PageAssets } from '../../../render/articleDocument.tsx'
import type { Site, SiteEntry } from '../../../render/site.ts'
import type { LocatedProblem } from '../../articles/readArticleText.ts'
import type { Brought } from '../staticFiles/siteFiles.ts'

/** What all articles of a build share. */
export type BuildOptions = {
  /** The folder of the articles. */
  articles: string
  /** The folder that the site goes to. */
  out: string
  /** Where what was made once is kept. */
  cache: string
  site: Site
  /** The path that the site is served from, with its slash. */
  base: string
  /** Whether pictures are made in the formats and widths that readers need; else they are copied as they are. */
  pictures: boolean
  /** How many files of a picture are made side by side. */
  parallel: number
  /** Whether readers' devices keep the articles that they open. */
  offline: boolean
  assets: PageAssets
  /** The files that the owner of the site brings: none of ours is written there. */
  brought: Brought
}

/** One article to build. */
export type ArticleToBuild = {
  id: string
  /** The name of its folder, where that is not its id. */
  folder?: string | undefined
  next: NextArticle | undefined
  /** The hash of its article.json, when no problem was found in it: then nobody has to look for them again. */
  sound?: string | undefined
  /** The folder that the pages of a new article are written to, until all can be seen at once (newPages.ts). */
  aside?: string
}

/**
 * What was made of an article: the pages that were written anew, what lists need of it, and the files of the site that an
 * earlier build made and nothing of it shows any longer.
 */
export type Built = {
  pages: number
  bytes: number
  made: number
  entry: SiteEntry
  /** entryMark of it. */
  listed: string
  problems: LocatedProblem[]
  old: string[]
  /** Pages of somebody else's that stand where its own would be, and were left as they are. */
  kept: string[]
}
