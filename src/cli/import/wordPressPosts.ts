import { decodeBytes } from '../../import/createSource.ts'
import { LIMITS } from '../../import/limits.ts'
import { CliError } from '../output/CliError.ts'
import { type Fetched, fetchBytes } from './fetchBytes.ts'
import type { Network } from './network.ts'
import { parseDocument } from './parseDocument.ts'
import type { CliSource } from './readSources.ts'

const POSTS_PER_PAGE = 20
/** A site that never ends would be imported forever. */
const MAX_PAGES = 5000
/** The name of links to the API, in HTTP and HTML. */
const API = 'https://api.w.org/'

/**
 * Lists the posts of a WordPress site, oldest first, a page of its REST API at a time.
 * @param address any page of the site
 * @param since a day, or an instant. Posts of the day itself are included.
 * @throws {CliError} (code 3) if the site cannot be fetched, or has no REST API of WordPress
 */
export async function* listWordPressPosts(address: string, since: string, network: Network): AsyncGenerator<CliSource> {
  const api = await findApi(address, network)
  for (let page = 1; page <= MAX_PAGES; page++) {
    const url = postsAddress(api, since, page)
    const fetched = await fetchPage(url, network)
    // After the last page, WordPress answers 400.
    if (!fetched && page > 1) return
    if (!fetched) throw noApi(address)
    const count = countPosts(fetched)
    if (count === undefined) throw noApi(address)
    if (count > 0) {
      const { bytes, type } = fetched
      yield { input: { content: bytes, type, url: fetched.url, name: 'posts.json' }, origin: address }
    }
    const total = Number(fetched.headers.get('x-wp-totalpages') ?? Number.NaN)
    const isLast = Number.isInteger(total) ? page >= total : count < POSTS_PER_PAGE
    if (isLast) return
  }
}

/** The address of a site's REST API, which it names in its pages. */
async function findApi(address: string, network: Network): Promise<URL> {
  const page = await fetchBytes(address, { ...network, maxBytes: LIMITS.documentBytes, accept: 'text/html' })
  const named = /<([^<>]+)>;\s*rel="?https:\/\/api\.w\.org\/"?/i.exec(page.headers.get('link') ?? '')?.[1]
  const document = parseDocument(decodeBytes(page.bytes, page.type), 'text/html')
  const linked = document.querySelector(`link[rel="${API}"]`)?.getAttribute('href')
  return new URL(named ?? linked ?? '/wp-json/', page.url)
}

function postsAddress(api: URL, since: string, page: number): string {
  const url = new URL(api)
  const route = url.searchParams.get('rest_route')
  // Sites without pretty addresses name the route in the query.
  if (route === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/wp/v2/posts`
  else url.searchParams.set('rest_route', `${route.replace(/\/$/, '')}/wp/v2/posts`)
  const fields = { after: after(since), per_page: POSTS_PER_PAGE, page, orderby: 'date', order: 'asc', _embed: 1 }
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, String(value))
  return url.href
}

/** The second before a moment: the API leaves that moment itself out. A day begins in the time zone of the site. */
function after(since: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(since)
  const before = new Date(new Date(isDay ? `${since}T00:00:00Z` : since).getTime() - 1000).toISOString().slice(0, 19)
  return isDay ? before : `${before}Z`
}

/** @returns undefined if the server answers that there is no such page */
async function fetchPage(url: string, network: Network): Promise<Fetched | undefined> {
  try {
    return await fetchBytes(url, { ...network, maxBytes: LIMITS.bytes, accept: 'application/json' })
  } catch (error) {
    if (error instanceof CliError && / status 4\d\d/.test(error.message)) return undefined
    throw error
  }
}

/** How many posts a page has; undefined if it is no list. */
function countPosts({ bytes, type }: Fetched): number | undefined {
  try {
    const posts: unknown = JSON.parse(decodeBytes(bytes, type))
    return Array.isArray(posts) ? posts.length : undefined
  } catch {
    return undefined
  }
}

const noApi = (address: string) =>
  new CliError(3, `${address} has no open REST API of WordPress. Import its feed, or the addresses of its articles.`)
