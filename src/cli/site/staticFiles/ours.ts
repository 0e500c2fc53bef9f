import { createHash } from 'node:crypto'

/** What the pages of every version have: the colours of their browser's bar, or the way on from a page for sharing. */
const PAGE = /<meta name="?theme-color"? content="?#fbf9f5|http-equiv="?refresh"? content="0; ?url=\.\.\/\.\.\//i
const XML = String.raw`<\?xml version="1\.0" encoding="UTF-8"\?>\s*`
const SITEMAPS = 'http://www\\.sitemaps\\.org/schemas/sitemap/0\\.9'
/** Lines of `_headers` with the values that builds give them: somebody who allows another host has changed one. */
const HEADERS = String.raw`(?:/\S*\r?\n(?:  (?:${[
  'X-Content-Type-Options: nosniff',
  String.raw`Speculation-Rules: "\S*"`,
  'Content-Type: application/speculationrules\\+json',
  "Content-Security-Policy: [-a-z' ;:]+",
  'Cache-Control: (?:no-cache|public, max-age=31536000, immutable)',
  'Access-Control-Allow-Origin: \\*',
].join('|')})\r?\n)+)+`
/** The favicons that versions have had, by their hash. */
const FAVICONS = ['208aee8c888f9c14fb398cf0a193dde373e5b0fc37488a5092aa8f8c71bc41f9']

type Test = (text: string) => boolean
const matches =
  (pattern: RegExp): Test =>
  text =>
    pattern.test(text)

/** Names that an owner may give too, and how a file of Newsreel's is known, in this version and earlier ones. */
const SHARED: [path: RegExp, isOurs: Test][] = [
  [/\.html$/, text => text.trim() === '' || PAGE.test(text)],
  [
    /^robots\.txt$/,
    matches(/^User-agent: \*\s+Allow: \/\s+Sitemap: \S+\/sitemap\.xml\s+Sitemap: \S+\/news-sitemap\.xml\s+$/),
  ],
  [/^_headers$/, matches(new RegExp(`^${HEADERS}$`))],
  [
    /^feed\.xml$/,
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
  [/^favicon\.svg$/, text => FAVICONS.includes(createHash('sha256').update(text, 'latin1').digest('hex'))],
  [/^sw\.js$/, matches(/newsreel-/)],
  [/^licenses\.md$/, matches(/^# Licenses\s+The app bundles/)],
]
const SPECULATION =
  /^\{"prefetch":\[\{"where":\{"and":\[\{"href_matches":"[^"]*:article\/"\},\{"not":\{"href_matches":"[^"]*articles\/\*"\}\}\]\},"eagerness":"moderate"\}\]\}$/

/**
 * Whether a file of a site was written by a build, of this version or an earlier one, and as it was left: what an owner
 * has put there, or changed, is not. Pages are known by their head, however they were processed after a build.
 * @param path in the site
 */
export function isOurs(path: string, content: Uint8Array): boolean {
  const test = SHARED.find(([pattern]) => pattern.test(path))?.[1]
  return !test || test(Buffer.from(content).toString('latin1'))
}
