import type { Text } from '../article/schema.ts'
import type { PictureFile } from './shared/pictureFiles.ts'

/**
 * What an adapter reads from a source: loose and unchecked. Strings are plain text, never HTML, but may have stray
 * whitespace; addresses may be relative or unsafe. `finishDraft` turns it into an article.
 */
export interface Draft {
  /** A language tag, if the source names one: `en-US`, also `en_US`. */
  lang?: string
  kicker?: string
  headline?: string
  standfirst?: string
  /** The authors that the source lists, or its byline as written: "By Ann Lee and Bo Diaz". */
  byline?: DraftAuthor[] | string
  /** When the article was published, as written: "2024-07-04T09:30:00Z", "July 4, 2024". */
  published?: string
  /** When the article was last changed, as written. */
  modified?: string
  publisher?: { name?: string; url?: string; logo?: string }
  /** The article's own address. Relative addresses in the draft are resolved against it. */
  canonical?: string
  /** The picture above the text. Left out if the body has the same picture. */
  leadFigure?: DraftFigure
  /** The text in reading order. Headings divide it into sections. */
  body: DraftBlock[]
  /** Pictures that are inside the source. Their names are the `src` of their figures. */
  pictures?: PictureFile[]
  /** What an editor should know about this import. */
  notes?: Note[]
  /** What the adapter left out. */
  dropped?: Dropped[]
}

/** An author as the source names them. */
export interface DraftAuthor {
  name: string
  url?: string
}

/** A picture as the source has it. */
export interface DraftFigure {
  type: 'figure'
  /** Its address. Without one, the picture is still to come, and only its words are known. */
  src?: string
  /** In pixels. */
  width?: number
  /** In pixels. */
  height?: number
  alt?: string
  /** May still end with a credit: "The pier at noon. Photo: Ann Lee/Agency". */
  caption?: Text
  /** May still begin with a label: "Source: Ann Lee". */
  credit?: string
  /** The point that crops keep, as fractions of width and height. */
  focus?: { x: number; y: number }
}

/** A block of the text. A heading of the article's top level begins a section; lower levels become subheadings. */
export type DraftBlock =
  | { type: 'heading'; level: number; text: Text }
  | { type: 'paragraph'; text: Text }
  | { type: 'quote'; text: Text; cite?: string }
  | { type: 'list'; isOrdered: boolean; items: Text[] }
  | DraftFigure

/** Something that an editor should know about an import. */
export interface Note {
  /** Names the kind of note: `sectioned-by-length`, `paywall`, `no-time-zone`. */
  code: string
  /** A sentence for editors: what happened, and what to do. */
  message: string
  /** `error`: the article is incomplete. `warning`: it is worth a look. */
  level: 'error' | 'warning'
  /** Where in the article: a JSON path such as `$.sections[2]`. */
  path?: string
}

/** Part of a source that is not in the article. */
export interface Dropped {
  /** Its words. */
  text: string
  /** Names the reason: `advert`, `related-links`, `sign-up`, `repeated-quote`. */
  code: string
  /** The reason as a sentence for editors. */
  reason: string
}
