import { compareByDate } from '../../article/library.ts'
import type { CheckedText } from '../../check/file/checkArticleText.ts'
import { type Site, toPublishedArticle } from '../../render/site.ts'
import { findArticleFile } from '../articles/articleFiles.ts'
import { checkArticleFile } from '../articles/checkArticleFile.ts'
import { NoArticleError } from '../output/CliError.ts'
import type { BuildState } from '../site/cache/state.ts'
import { findArticleFolder, type ScannedArticle, scanArticles } from '../site/plan/scanArticles.ts'

/** A folder of articles, read from disk on each call. */
export class ArticleFolder {
  readonly folder: string
  private readonly getSite: () => Pick<Site, 'lang' | 'look'>
  private lastScan: BuildState = {}

  /** @param getSite what articles get from the site: the language, and the publisher */
  constructor(folder: string, getSite: () => Pick<Site, 'lang' | 'look'>) {
    this.folder = folder
    this.getSite = getSite
  }

  /**
   * Lists all articles, newest first, including those that cannot be shown. Reads only files that changed since the
   * last call.
   * @throws {CliError} (code 3) when the folder cannot be read
   */
  async scan(): Promise<ScannedArticle[]> {
    let articles: ScannedArticle[] = []
    try {
      articles = await scanArticles(this.folder, this.lastScan)
    } catch (error) {
      if (!(error instanceof NoArticleError)) throw error
    }
    this.lastScan = Object.fromEntries(articles.map(({ file: _, id, ...scanned }) => [id, scanned]))
    return articles.sort((a, b) => compareByDate(a.entry ?? a, b.entry ?? b))
  }

  /** Finds the folder of an article, without a scan of all: a page requests each of its pictures. */
  findFolder(id: string): string | null {
    return findArticleFolder(this.folder, id)
  }

  /** Reads one article and checks its pictures, too. */
  async read({ file, entry, problems }: ScannedArticle): Promise<CheckedText> {
    return entry ? this.readFile(file) : { article: null, problems }
  }

  /** Like `read`, for the folder of an article. */
  async readFolder(folder: string): Promise<CheckedText> {
    return this.readFile(findArticleFile(folder))
  }

  private async readFile(file: string): Promise<CheckedText> {
    const { article, problems } = await checkArticleFile(file)
    return { article: article && toPublishedArticle(article, pickDefaults(this.getSite())), problems }
  }
}

/** Not the address: a preview has no articles of its own elsewhere. */
const pickDefaults = ({ lang, look }: Pick<Site, 'lang' | 'look'>) => ({ lang, ...(look ? { look } : {}) })
