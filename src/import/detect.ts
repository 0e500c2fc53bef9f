import type { Adapter } from './adapter.ts'
import { isDocument } from './document/isDocument.ts'
import { hasKeys, readJson } from './json.ts'
import { stringAt } from './shared/fields.ts'
import type { Source } from './source.ts'
import { isZip } from './zip/isZip.ts'

/** A kind of source. */
interface Format {
  /** Names the kind, also in `--from`. */
  kind: string
  /** True if the adapter reads sources in pieces, and so of any size. */
  isStreamed?: true
  /** Whether a source is of this kind, as far as a quick look tells. */
  looks: (source: Source) => boolean
  /** Loads the adapter, so that an import of one kind does not load the others. */
  load: () => Promise<Adapter>
}

/** A declaration or a comment before the first element. */
const PROLOG = /\s*<(?:\?[^>]{0,500}\?|!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,50000}\]\s*)?|!--[\s\S]{0,5000}?--)>/iy
const MAX_PROLOGS = 20
const FEED = /\s*<(?:rss|feed|rdf:RDF)\b/iy
/** Not `<pier.jpg>` or `<https://…>`, which texts may begin with. */
const ELEMENT = /\s*<[a-z][a-z\d]*[\s>]/iy
/** A heading of Markdown, which no other text has: "## A slow return". */
const MARKDOWN_HEADING = /^#{1,6} [^\s#]/m

/**
 * Whether the first element is of a kind. Skips one declaration or comment after the other: a single expression for all
 * of them would try to end each comment at the end of every later one.
 */
function startsWith(text: string, element: RegExp): boolean {
  let index = 0
  for (let count = 0; count < MAX_PROLOGS; count++) {
    PROLOG.lastIndex = index
    if (!PROLOG.test(text)) break
    index = PROLOG.lastIndex
  }
  element.lastIndex = index
  return element.test(text)
}

const isFeed = (text: string) => startsWith(text, FEED)

/** All kinds. The first that fits is taken, so special kinds stand before general ones. */
const FORMATS = [
  {
    kind: 'docx',
    looks: () => false, // a ZIP file
    load: () => import('./docx/readDocx.ts').then(({ readDocx }) => readDocx),
  },
  {
    kind: 'newsreel',
    looks: source => hasKeys(source, 'version', 'headline', 'sections'),
    load: () => import('./newsreel/readNewsreel.ts').then(({ readNewsreel }) => readNewsreel),
  },
  {
    kind: 'wordpress',
    looks: source => hasKeys(source, 'date_gmt', 'title', 'content'),
    load: () => import('./wordpress/readWordPress.ts').then(({ readWordPress }) => readWordPress),
  },
  {
    kind: 'json-feed',
    looks: source => /jsonfeed\.org\/version/.test(stringAt(readJson(source), 'version') ?? ''),
    load: () => import('./feed/readJsonFeed.ts').then(({ readJsonFeed }) => readJsonFeed),
  },
  {
    kind: 'ghost',
    looks: source =>
      hasKeys(source, 'posts') || hasKeys(source, 'pages') || hasKeys(source, 'db') || hasKeys(source, 'data', 'meta'),
    load: () => import('./ghost/readGhost.ts').then(({ readGhost }) => readGhost),
  },
  {
    kind: 'guardian',
    looks: source =>
      hasKeys(source, 'blocks', 'webPublicationDate') || hasKeys(source, 'frontendData') || hasKeys(source, 'response'),
    load: () => import('./guardian/readGuardian.ts').then(({ readGuardian }) => readGuardian),
  },
  {
    kind: 'ans',
    looks: source => hasKeys(source, 'content_elements') || hasKeys(source, 'headlines', 'promo_items'),
    load: () => import('./ans/readAns.ts').then(({ readAns }) => readAns),
  },
  {
    kind: 'ninjs',
    looks: source => hasKeys(source, 'uri') || hasKeys(source, '_items'),
    load: () => import('./ninjs/readNinjs.ts').then(({ readNinjs }) => readNinjs),
  },
  {
    kind: 'timeline',
    looks: source => hasKeys(source, 'events'),
    load: () => import('./timeline/readTimeline.ts').then(({ readTimeline }) => readTimeline),
  },
  {
    kind: 'markdown',
    looks: ({ text, name = '', type = '' }) =>
      /\.(?:md|markdown|mdx)$/i.test(name) || /markdown/.test(type) || /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text),
    load: () => import('./markdown/readMarkdown.ts').then(({ readMarkdown }) => readMarkdown),
  },
  {
    kind: 'wxr',
    isStreamed: true,
    looks: ({ text }) => isFeed(text) && text.slice(0, 20_000).includes('="http://wordpress.org/export/'),
    load: () => import('./wxr/readWxr.ts').then(({ readWxr }) => readWxr),
  },
  {
    kind: 'feed',
    isStreamed: true,
    looks: ({ text }) => isFeed(text),
    load: () => import('./feed/readFeed.ts').then(({ readFeed }) => readFeed),
  },
  {
    kind: 'document',
    looks: isDocument,
    load: () => import('./document/readDocument.ts').then(({ readDocument }) => readDocument),
  },
  {
    kind: 'html',
    looks: ({ text, type }) => type === 'text/html' || /^\s*<!doctype html/i.test(text) || startsWith(text, ELEMENT),
    load: () => import('./html/readHtml.ts').then(({ readHtml }) => readHtml),
  },
  {
    kind: 'text',
    looks: ({ text, type = 'text/plain' }) => type === 'text/plain' && text.trim() !== '',
    load: () => import('./plainText/readPlainText.ts').then(({ readPlainText }) => readPlainText),
  },
] as const satisfies Format[]

/** The kinds of sources that can be imported. */
export type SourceKind = (typeof FORMATS)[number]['kind']

/** The names of all kinds. */
export const SOURCE_KINDS: readonly SourceKind[] = FORMATS.map(({ kind }) => kind)

/** Finds the kind of a source; undefined if none fits. */
export async function detectKind(source: Source): Promise<SourceKind | undefined> {
  const packed = isZip(source.bytes) ? (await import('./zip/zipKind.ts')).zipKind(source.bytes) : undefined
  const kind = packed ?? FORMATS.find(({ looks }) => looks(source))?.kind
  return kind === 'text' && MARKDOWN_HEADING.test(source.text) ? 'markdown' : kind
}

/** Whether sources of a kind are read in pieces. */
export const isStreamed = (kind: string | undefined): boolean =>
  FORMATS.some((format: Format) => format.kind === kind && format.isStreamed)

/** Loads the adapter for a kind; undefined for an unknown kind. */
export const loadAdapter = async (kind: string): Promise<Adapter | undefined> =>
  FORMATS.find(format => format.kind === kind)?.load()
