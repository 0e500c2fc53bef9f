import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { findLinks, type Links } from './links.ts'

/** Options of a crawl. */
export type CrawlOptions = {
  /** The absolute URL of the site, with a trailing slash. */
  site: string
  /** The package's folder of built files, from which the assets were copied. */
  lib: string
  /** Whether to check fragments, too. */
  fragments?: boolean
}

/** The errors of a site, and how many files were checked. */
export type Crawl = { errors: string[]; pages: number; files: number }

/** The files that visitors, crawlers and other sites know. Servers do not show folders with a leading dot. */
const ROOTS = /\.html$|^robots\.txt$|\/article\.json$|^[^/]+\.js$/

const read = new Map<string, Links>()

/**
 * Crawls a site in a folder, starting from the files that others know. Checks that each page is complete HTML, that
 * each link leads to a file, that the hash in a file's name is correct, and that no link leads to a temporary file.
 */
export function crawl(folder: string, { site, lib, fragments = false }: CrawlOptions): Crawl {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      ),
  )
  const seen = new Set([...files].filter(path => ROOTS.test(path) && !/(^|\/)\./.test(path)))
  const errors: string[] = []
  for (const path of seen) {
    const bytes = readFileSync(join(folder, path))
    const links = readLinks(path, bytes, site)
    errors.push(...links.errors.map(error => `${path} ${error}`), ...checkHashes(path, bytes, lib))
    for (const href of links.hrefs) {
      const target = resolveLink(href, path, site)
      if (target === null) continue
      const [file, fragment] = target
      if (!files.has(file) || file.endsWith('.tmp')) errors.push(`${path} links to ${href}, which does not exist`)
      else {
        seen.add(file)
        if (!fragments || !fragment || !file.endsWith('.html')) continue
        const { ids } = readLinks(file, readFileSync(join(folder, file)), site)
        if (!ids.has(fragment)) errors.push(`${path} links to ${href}, but that page has no such id`)
      }
    }
  }
  return { errors, pages: [...seen].filter(path => path.endsWith('.html')).length, files: seen.size }
}

/** Reads each content once: two builds of a site have most files in common. */
function readLinks(path: string, bytes: Buffer, site: string): Links {
  const key = `${path} ${site} ${createHash('sha1').update(bytes).digest('hex')}`
  const known = read.get(key) ?? findLinks(path, bytes.toString('utf8'), site)
  read.set(key, known)
  return known
}

/** Resolves a link to a file and a fragment; null if it leads to another site. */
function resolveLink(href: string, path: string, site: string): [file: string, fragment: string] | null {
  const page =
    site +
    path
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/index\.html$/, '')
  const url = new URL(href, page)
  if (url.origin !== new URL(site).origin) return null
  const { pathname: base } = new URL(site)
  // Outside the path of the site: return a name that no file has.
  if (!url.pathname.startsWith(base)) return [url.href, '']
  const file = decodeURIComponent(url.pathname.slice(base.length))
  return [file === '' || file.endsWith('/') ? `${file}index.html` : file, decodeURIComponent(url.hash.slice(1))]
}

function checkHashes(path: string, bytes: Buffer, lib: string): string[] {
  const hash = /^articles\/.+\.([0-9a-f]{8})\.\w+$/.exec(path)?.[1]
  if (hash && !createHash('sha256').update(bytes).digest('hex').startsWith(hash))
    return [`${path} does not match the hash in its name`]
  if (!path.startsWith('assets/')) return []
  const from = ['site', 'element'].map(part => join(lib, part, path)).find(file => existsSync(file))
  return from && readFileSync(from).equals(bytes) ? [] : [`${path} differs from the package's file`]
}
