import type { Adapter } from './adapter.ts'
import { hasKeys } from './json.ts'
import type { Source } from './source.ts'

/** A kind of source. */
interface Format {
  /** Names the kind, also in `--from`. */
  kind: string
  /** Whether a source is of this kind, as far as a quick look tells. */
  looks: (source: Source) => boolean
  /** Loads the adapter, so that an import of one kind does not load the others. */
  load: () => Promise<Adapter>
}

/** All kinds. The first that fits is taken, so special kinds stand before general ones. */
const FORMATS = [
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
    kind: 'html',
    looks: ({ text, type }) => type === 'text/html' || /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text),
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
export const detectKind = (source: Source): SourceKind | undefined => FORMATS.find(({ looks }) => looks(source))?.kind

/** Loads the adapter for a kind; undefined for an unknown kind. */
export const loadAdapter = async (kind: string): Promise<Adapter | undefined> =>
  FORMATS.find(format => format.kind === kind)?.load()
