import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Links, linksOf } from './links.ts'

/** What a site was built for, and from what. */
export type CrawlOptions = {
  /** The absolute address that it is for, with its slash. */
  site: string
  /** The package's folder of built files, which its assets come from. */
  lib: string
  /** Whether fragments have to lead to an element too. */
  fragments?: boolean
}

/** The faults that were found in a site, and how many files were looked at. */
export type Crawl = { faults: string[]; pages: number; files: number }

/** Where visitors, crawlers and other sites come in. What lies in a folder with a leading dot no server shows. */
const ROOTS = /\.html$|^robots\.txt$|\/article\.json$|^[^/]+\.js$/

const read = new Map<string, Links>()

/**
 * Follows every link of a site in a folder: from all that others know of to what it leads to, and on from there. Every
 * page has to be whole HTML, every address of the site a file of it, and every file with a hash in its name what the
 * hash says. Nothing that a build was still writing may be led to.
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
  const faults: string[] = []
  for (const path of seen) {
    const bytes = readFileSync(join(folder, path))
    const links = linksIn(path, bytes, site)
    faults.push(...links.faults.map(fault => `${path} ${fault}`), ...hashFaults(path, bytes, lib))
    for (const href of links.hrefs) {
      const target = targetOf(href, path, site)
      if (target === null) continue
      const [file, fragment] = target
      if (!files.has(file) || file.endsWith('.tmp')) faults.push(`${path} leads to ${href}, which is not there`)
      else {
        seen.add(file)
        if (!fragments || !fragment || !file.endsWith('.html')) continue
        const { ids } = linksIn(file, readFileSync(join(folder, file)), site)
        if (!ids.has(fragment)) faults.push(`${path} leads to ${href}, which is nowhere on that page`)
      }
    }
  }
  return { faults, pages: [...seen].filter(path => path.endsWith('.html')).length, files: seen.size }
}

/** Reads each content once: of a site that was built twice, most is the same. */
function linksIn(path: string, bytes: Buffer, site: string): Links {
  const key = `${path} ${site} ${createHash('sha1').update(bytes).digest('hex')}`
  const known = read.get(key) ?? linksOf(path, bytes.toString('utf8'), site)
  read.set(key, known)
  return known
}

/** The file, and the fragment, that an address leads to; null when it leads to another site. */
function targetOf(href: string, path: string, site: string): [file: string, fragment: string] | null {
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
  // What leaves the path that the site is served from is nobody's: no file has such a name.
  if (!url.pathname.startsWith(base)) return [url.href, '']
  const file = decodeURIComponent(url.pathname.slice(base.length))
  return [file === '' || file.endsWith('/') ? `${file}index.html` : file, decodeURIComponent(url.hash.slice(1))]
}

function hashFaults(path: string, bytes: Buffer, lib: string): string[] {
  const hash = /^articles\/.+\.([0-9a-f]{8})\.\w+$/.exec(path)?.[1]
  if (hash && !createHash('sha256').update(bytes).digest('hex').startsWith(hash))
    return [`${path} is not what its name says`]
  if (!path.startsWith('assets/')) return []
  const from = ['site', 'element'].map(part => join(lib, part, path)).find(file => existsSync(file))
  return from && readFileSync(from).equals(bytes) ? [] : [`${path} is not what the package has under this name`]
}
