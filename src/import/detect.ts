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
