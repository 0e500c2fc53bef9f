import { foldName } from '../../../article/foldName.ts'

/** Names that are one part of a path and of an address, and lead out of no folder. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u
/** The folders that a site has beside those of its articles, and the one in each that other pages may frame. */
const FOLDERS = ['articles', 'assets', 'embed']
/**
 * How files end that lie where articles lie: pages and lists of the site (feed.xml, sitemap-2.xml, 404.html), scripts,
 * and what the owner may have put there (ads.txt, favicon.ico).
 */
const FILE = /\.(html?|xml|json|webmanifest|js|mjs|map|css|txt|md|svg|ico|png|pdf)$/

/** What is wrong with a name as an article's, in a sentence that says what to do; null when nothing is. */
export function nameComplaint(id: string): string | null {
  const same = foldName(id).toLowerCase()
  if (FOLDERS.includes(same)) return `A site has its own "${id}": give the folder another name.`
  if (FILE.test(same)) return `"${id}" is what a file of a site could be called: give the folder another name.`
  if (PLAIN.test(id)) return null
  return `"${id}" cannot be an address: use letters, digits, - and _ in the name of the folder.`
}

/** nameComplaint for all the names of a folder, in the order in which they come: no two may be one address. */
export function nameComplaints(): (id: string) => string | null {
  const seen = new Map<string, string>()
  return id => {
    const other = seen.get(foldName(id))
    seen.set(foldName(id), id)
    const how = other?.normalize('NFC') === id.normalize('NFC') ? ', written with different accents (NFC and NFD),' : ''
    const clash = `"${id}" and "${other}"${how} are one address on many servers: give one folder another name.`
    return nameComplaint(id) ?? (other ? clash : null)
  }
}
