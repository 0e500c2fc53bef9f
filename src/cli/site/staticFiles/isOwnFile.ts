import { hash } from '../../files/hash.ts'
import { isSigned } from './signHeaders.ts'

/** What pages of Newsreel contain: its name, the theme colour of every version, or the redirect of a share page. */
const PAGE =
  /<meta name="?generator"? content="?Newsreel\b|<meta name="?theme-color"? content="?#fbf9f5|http-equiv="?refresh"? content="0; ?url=\.\.\/\.\.\//i
const XML = String.raw`<\?xml version="1\.0" encoding="UTF-8"\?>\s*`
const SITEMAPS = 'http://www\\.sitemaps\\.org/schemas/sitemap/0\\.9'
/** Lines of `_headers` with the values that builds write. A value that the owner has changed does not match. */
const HEADERS = String.raw`(?:/\S*\r?\n(?:  (?:${[
  'X-Content-Type-Options: nosniff',
  String.raw`Speculation-Rules: "\S*"`,
  'Content-Type: application/speculationrules\\+json',
  "Content-Security-Policy: [-a-z' ;:]+",
  'Cache-Control: (?:no-cache|public, max-age=31536000, immutable)',
  'Access-Control-Allow-Origin: \\*',
].join('|')})\r?\n)+)+`
const HEADERS_FILE = new RegExp(`^${HEADERS}$`)
/** The hashes of the favicons of all versions. */
const FAVICON_HASHES = ['208aee8c888f9c14fb398cf0a193dde373e5b0fc37488a5092aa8f8c71bc41f9']

type Test = (text: string) => boolean
const matches =
  (pattern: RegExp): Test =>
  text =>
    pattern.test(text)

/** Files that owners may have, too, and how those of Newsreel are recognized, in this version and earlier ones. */
const SHARED_NAMES: [path: RegExp, isOwn: Test][] = [
  [/\.html$/, text => text.trim() === '' || PAGE.test(text)],
  [
    /^robots\.txt$/,
    matches(/^User-agent: \*\s+Allow: \/\s+Sitemap: \S+\/sitemap\.xml\s+Sitemap: \S+\/news-sitemap\.xml\s+$/),
  ],
  [/^_headers$/, text => HEADERS_FILE.test(text) || isSigned(text)],
  [
    /(^|\/)feed\.xml$/,
    matches(new RegExp(`^${XML}<feed xmlns="http://www\\.w3\\.org/2005/Atom" xml:lang="[^"]*">\\s*<id>`)),
  ],
  [/^feed\.json$/, matches(/^\{\r?\n "version": "https:\/\/jsonfeed\.org\/version\/1\.1",\r?\n "title": /)],
  [
    /sitemap(-\d+)?\.xml$/,
    matches(
      new RegExp(`^${XML}<(?:urlset xmlns="${SITEMAPS}" xmlns:(?:image|news)=|sitemapindex xmlns="${SITEMAPS}">)`),
    ),
  ],
  [/^speculation-rules\.json$/, text => SPECULATION.test(text.replace(/\s/g, ''))],
  [/^articles\/index\.json$/, matches(/^\[(?:\]|\{"id":)/)],
  [/^favicon\.svg$/, text => FAVICON_HASHES.includes(hash(Buffer.from(text, 'latin1'), 64))],
  [/^sw\.js$/, matches(/newsreel-/)],
  [/^licenses\.md$/, matches(/^# Licenses\s+The app bundles/)],
]
const SPECULATION =
  /^\{"prefetch":\[\{"where":\{"and":\[\{"href_matches":"[^"]*:article\/"\},\{"not":\{"href_matches":"[^"]*articles\/\*"\}\}\]\},"eagerness":"moderate"\}\]\}$/

/**
 * Whether a file of a site was written by a build, of this version or an earlier one, and not changed by the owner.
 * Pages are recognized by their head, because tools may process them after a build.
 * @param path the path in the site
 */
export function isOwnFile(path: string, content: Uint8Array): boolean {
  if (content.length === 0) return true // What a full disk may leave of a file.
  const test = SHARED_NAMES.find(([pattern]) => pattern.test(path))?.[1]
  return !test || test(Buffer.from(content).toString('latin1'))
}
