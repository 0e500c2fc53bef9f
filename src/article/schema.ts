import * as v from 'valibot'
import { safeLink, safePicture, webAddress } from './safeUrl.ts'

// Version 1 of the article, as ../../public/article.schema.json publishes it. Every object is strict, so that a key
// nobody will ever read is reported to the editor who wrote it; readArticle skips what is reported. What each key means
// is told in jsonSchema.ts, which no reader has to download.

const filled = v.pipe(v.string(), v.regex(/\S/u, 'must not be empty'))
const link = v.pipe(
  v.string(),
  v.check(text => safeLink(text) !== null, 'must be an http(s) or mailto address'),
)
const webPage = v.pipe(
  v.string(),
  v.check(text => webAddress(text) !== null, 'must be an http(s) address'),
)
// Any base will do here: whether a relative path stays in its folder does not depend on where the folder is.
const picture = v.pipe(
  v.string(),
  v.check(
    text => safePicture(text, 'https://article.invalid/folder/article.json') !== null,
    'must be a file beside article.json or an http(s) address',
  ),
)
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1))

const SpanSchema = v.strictObject({
  text: v.string(),
  href: v.exactOptional(link),
  mark: v.exactOptional(v.picklist(['em', 'strong'])),
})

const TextSchema = v.union([v.string(), v.array(v.union([v.string(), SpanSchema]))])

const SourceSchema = v.strictObject({
  src: picture,
  type: v.picklist(['image/avif', 'image/webp', 'image/jpeg', 'image/png']),
  width: pixels,
})

/** A figure. Exported for the advice that goes beyond its shape. */
export const FigureSchema = v.strictObject({
  type: v.literal('figure'),
  src: v.exactOptional(picture),
  sources: v.exactOptional(v.array(SourceSchema)),
  width: v.exactOptional(pixels),
  height: v.exactOptional(pixels),
  colour: v.exactOptional(v.pipe(v.string(), v.regex(/^#[\da-fA-F]{6}$/, 'must be a colour as #8899aa'))),
  alt: v.exactOptional(v.string()),
  caption: v.exactOptional(TextSchema),
  credit: v.exactOptional(filled),
  fit: v.exactOptional(v.picklist(['contain', 'cover'])),
  focus: v.exactOptional(v.strictObject({ x: fraction, y: fraction })),
})

const BlockSchema = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), text: TextSchema }),
  FigureSchema,
  v.strictObject({ type: v.literal('subheading'), text: TextSchema }),
  v.strictObject({ type: v.literal('quote'), text: TextSchema, cite: v.exactOptional(filled) }),
  v.strictObject({ type: v.literal('list'), ordered: v.exactOptional(v.boolean()), items: v.array(TextSchema) }),
])

/** A section. Exported for its id, which is made when it is missing. */
export const SectionSchema = v.strictObject({
  id: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, 'may hold letters, digits, - and _ only'),
      // It is the name of a folder, and those have 255 bytes at most: three a letter here.
      v.maxLength(80, 'may have 80 characters at most'),
    ),
  ),
  heading: v.exactOptional(filled),
  body: v.array(BlockSchema),
})

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const dayOrInstant =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/
const DateSchema = v.pipe(
  v.string(),
  v.regex(dayOrInstant, 'must be a date as 2024-07-04 or 2024-07-04T09:30:00Z'),
  // Date.parse takes the 30th of February for the 1st of March.
  v.check(
    text => !Number.isNaN(Date.parse(text)) && new Date(text.slice(0, 10)).getUTCDate() === +text.slice(8, 10),
    'must be a date that exists',
  ),
)

/** Version 1 of the article JSON, as a Valibot schema: the one source of the types, the checks and the JSON Schema. */
export const ArticleSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  version: v.literal(1),
  id: v.exactOptional(filled),
  lang: v.exactOptional(v.pipe(v.string(), v.check(isLanguage, 'must be a language tag as en-US'))),
  kicker: v.exactOptional(filled),
  headline: filled,
  standfirst: v.exactOptional(filled),
  byline: v.exactOptional(v.array(v.strictObject({ name: filled, url: v.exactOptional(link) }))),
  published: v.exactOptional(DateSchema),
  modified: v.exactOptional(DateSchema),
  publisher: v.exactOptional(
    v.strictObject({ name: filled, url: v.exactOptional(link), logo: v.exactOptional(picture) }),
  ),
  canonical: v.exactOptional(webPage),
  sections: v.array(SectionSchema),
})

/** A span of text with a link or a stress. */
export type Span = v.InferOutput<typeof SpanSchema>
/** Text of a paragraph, a quote, a list item …: a string, or strings and spans in their order. */
export type Text = v.InferOutput<typeof TextSchema>
/** A picture with its alt, caption and credit. Without `src` it is a picture still to come. */
export type Figure = v.InferOutput<typeof FigureSchema>
/** The same picture in another format or width. */
export type PictureSource = v.InferOutput<typeof SourceSchema>
/** One block of a section's body. */
export type Block = v.InferOutput<typeof BlockSchema>
/** A section as it was read: its `id` is always there and unlike every other in the article. */
export type Section = Omit<v.InferOutput<typeof SectionSchema>, 'id'> & {
  /** Its name in addresses. */
  id: string
}
/** An article as readArticle gives it: every known key checked, every section with an id, nothing else inside. */
export type Article = Omit<v.InferOutput<typeof ArticleSchema>, 'sections' | '$schema'> & {
  /** The text: the lead, then a section a slide. */
  sections: Section[]
}
