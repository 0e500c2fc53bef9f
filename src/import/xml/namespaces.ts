/** Namespaces of feeds, by the prefix that nearly all documents give them. Elements of the first have no prefix. */
const PREFIXES: [RegExp, string][] = [
  [/^http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#|purl\.org\/rss\/1\.0\/$)/, ''],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml/, ''],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\//, 'content'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\//, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\//, 'dcterms'],
  [/^https?:\/\/(?:search\.yahoo\.com\/mrss|video\.search\.yahoo\.com\/mrss)/, 'media'],
  [/^http:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd/i, 'itunes'],
  [/^http:\/\/rssnamespace\.org\/feedburner/, 'feedburner'],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/, 'rdf'],
  [/^http:\/\/www\.w3\.org\/XML\/1998\/namespace/, 'xml'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\//, 'excerpt'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, 'wp'],
]
const ATOM_TEXTS = new Set(['title', 'subtitle', 'summary', 'content', 'rights'])

/** Whether an element is text without markup unless its attribute `type` says otherwise: those of Atom. */
export const isPlainByDefault = (uri: string, local: string): boolean =>
  uri === 'http://www.w3.org/2005/Atom' && ATOM_TEXTS.has(local)

const known = new Map<string, string | undefined>()
/** A document has few namespaces, unless it is an attack. */
const MAX_KNOWN = 100

/** The usual prefix of a namespace; undefined if it has none. */
export function prefixOf(uri: string): string | undefined {
  if (uri === '') return undefined
  if (known.has(uri)) return known.get(uri)
  const prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1]
  if (known.size < MAX_KNOWN) known.set(uri, prefix)
  return prefix
}
