import type { LocatedProblem } from '../../../check/file/locate.ts'
import type { NextArticle } from '../../../reader/slides/nextArticle.ts'
import type { PageAssets } from '../../../render/articleDocument.tsx'
import type { Site, SiteEntry } from '../../../render/site.ts'
import type { StaticFiles } from '../staticFiles/siteFiles.ts'

/** The options of `newsreel build` that building an article needs. */
export type SharedOptions = {
  /** The folder of the articles. */
  articles: string
  /** The folder of the site. */
  out: string
  /** The folder of the build state and of encoded pictures, for the next build. */
  cache: string
  site: Site
  /** The path that the site is served from, with a trailing slash. */
  base: string
  /** Whether to encode pictures in the formats and widths that readers need. If not, they are copied. */
  pictures: boolean
  /** Whether readers' devices keep the articles that they open. */
  offline: boolean
}

/** Options that are the same for all articles of a build. */
export type BuildOptions = SharedOptions & {
  /** How many files of a picture to encode at the same time. */
  parallel: number
  assets: PageAssets
  /** The owner's files, which are not replaced. */
  staticFiles: StaticFiles
}

/** An article to build. */
export type ArticleToBuild = {
  id: string
  /** The name of its folder, if that is not its id. */
  folder?: string | undefined
  next: NextArticle | undefined
  /** The hash of its file if that has no problems: then it is read without validation. */
  validHash?: string | undefined
  /** The folder for the pages of a new article, until all of them appear at once (buildInOrder.ts). */
  stagingFolder?: string
}

/** The result of building an article. */
export type BuiltArticle = {
  /** How many pages were written, and how many bytes. */
  pages: number
  bytes: number
  /** How many pictures were encoded. */
  pictures: number
  /** Its entry for lists. */
  entry: SiteEntry
  entryHash: string
  problems: LocatedProblem[]
  /** The folders of its pages below its own page: "embed", "s/section-2". */
  subpages: string[]
  /** Files of an earlier build that its pages no longer use. */
  staleFiles: string[]
  /** Pages that were not written because there is a file that is not Newsreel's. */
  foreignPages: string[]
}
