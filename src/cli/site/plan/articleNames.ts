import { foldName } from '../../../article/names/foldName.ts'
import { slugify } from '../../../article/names/slugify.ts'

/** A single segment of a path and of a URL, which cannot lead out of a folder. */
const PATH_SEGMENT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u
/** The folders of a site beside those of its articles, and the folder of an article for iframes. */
const SITE_FOLDERS = ['articles', 'assets', 'embed', 'page', 'pagefind', 'topic']
/**
 * The endings of files beside the folders of articles: pages and lists of the site (feed.xml, sitemap-2.xml, 404.html),
 * scripts, and files that owners add (ads.txt, favicon.ico).
 */
const FILE_NAME = /\.(html?|xml|json|webmanifest|js|mjs|map|css|txt|md|svg|ico|png|pdf)$/

/** Checks the name of an article's folder. Returns what is wrong and what to do, or null. */
export function checkArticleName(id: string): string | null {
  const folded = foldName(id).toLowerCase()
  if (SITE_FOLDERS.includes(folded)) return `"${id}" is a folder of the site itself: rename the article's folder.`
  if (FILE_NAME.test(folded)) return `"${id}" could be the name of a file of the site: rename the article's folder.`
  if (PATH_SEGMENT.test(id)) return null
  const name = slugify(id)
  const hint = name ? `: rename the article's folder, for example to "${name}".` : ": rename the article's folder."
  return `"${id}" cannot be part of an address, which has letters, digits, - and _ only${hint}`
}

/** Creates a check for all folders, called in order: the names must be valid, and no two may have the same address. */
export function createNameChecker(): (id: string) => string | null {
  const seen = new Map<string, string>()
  return id => {
    const other = seen.get(foldName(id))
    seen.set(foldName(id), id)
    const how = other?.normalize('NFC') === id.normalize('NFC') ? ', written with different accents (NFC and NFD),' : ''
    const conflict = `"${id}" and "${other}"${how} are the same address on many servers: rename one of the folders.`
    return checkArticleName(id) ?? (other ? conflict : null)
  }
}
