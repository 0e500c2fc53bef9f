import * as v from 'valibot'
import { safeLink, safePicture, safeWebUrl } from './names/safeUrl.ts'

// Version 1 of the article, published as ../../public/article.schema.json. All objects are strict, so that unknown keys
// are reported; readArticle leaves them out. Descriptions of the keys are in jsonSchema.ts, which readers need not
// download.

const nonEmptyString = v.pipe(v.string(), v.regex(/\S/u, 'must not be empty'))
const link = v.pipe(
  v.string(),
  v.check(text => safeLink(text) !== null, 'must be an http(s) or mailto address'),
)
const webPage = v.pipe(
  v.string(),
  v.check(text => safeWebUrl(text) !== null, 'must be an http(s) address'),
)
// The base does not matter: it does not change whether a relative path stays in its folder.
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

/** A figure. Exported for checks beyond its shape. */
export const FigureSchema = v.strictObject({
  type: v.literal('figure'),
  src: v.exactOptional(picture),
  sources: v.exactOptional(v.array(SourceSchema)),
  width: v.exactOptional(pixels),
  height: v.exactOptional(pixels),
  colour: v.exactOptional(v.pipe(v.string(), v.regex(/^#[\da-fA-F]{6}$/, 'must be a colour such as #8899aa'))),
  alt: v.exactOptional(v.string()),
  caption: v.exactOptional(TextSchema),
  credit: v.exactOptional(nonEmptyString),
  fit: v.exactOptional(v.picklist(['contain', 'cover'])),
  focus: v.exactOptional(v.strictObject({ x: fraction, y: fraction })),
})

const BlockSchema = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), text: TextSchema }),
  FigureSchema,
  v.strictObject({ type: v.literal('subheading'), text: TextSchema }),
  v.strictObject({ type: v.literal('quote'), text: TextSchema, cite: v.exactOptional(nonEmptyString) }),
  v.strictObject({ type: v.literal('list'), ordered: v.exactOptional(v.boolean()), items: v.array(TextSchema) }),
])

/** A section. Exported because readArticle generates missing ids. */
export const SectionSchema = v.strictObject({
  id: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, 'may contain only letters, digits, - and _'),
      // The id is a folder's name, at most 255 bytes. A letter can take three.
      v.maxLength(80, 'may have at most 80 characters'),
    ),
  ),
  heading: v.exactOptional(nonEmptyString),
  body: v.array(BlockSchema),
})

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const DAY_OR_INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/
const DateSchema = v.pipe(
  v.string(),
  v.regex(DAY_OR_INSTANT, 'must be a date such as 2024-07-04 or 2024-07-04T09:30:00Z'),
  // Date.parse turns February 30 into March 1.
  v.check(
    text => !Number.isNaN(Date.parse(text)) && new Date(text.slice(0, 10)).getUTCDate() === +text.slice(8, 10),
    'must be an existing date',
  ),
)

const CoverSchema = v.union([v.literal('none'), v.strictObject({ figure: picture })])

/** Version 1 of the article JSON as a Valibot schema. Types, checks and the JSON Schema are made from it. */
export const ArticleSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  version: v.literal(1),
  id: v.exactOptional(nonEmptyString),
  lang: v.exactOptional(v.pipe(v.string(), v.check(isLanguage, 'must be a language tag such as en-US'))),
  kicker: v.exactOptional(nonEmptyString),
  headline: nonEmptyString,
  standfirst: v.exactOptional(nonEmptyString),
  byline: v.exactOptional(v.array(v.strictObject({ name: nonEmptyString, url: v.exactOptional(link) }))),
  published: v.exactOptional(DateSchema),
  modified: v.exactOptional(DateSchema),
  publisher: v.exactOptional(
    v.strictObject({ name: nonEmptyString, url: v.exactOptional(link), logo: v.exactOptional(picture) }),
  ),
  canonical: v.exactOptional(webPage),
  cover: v.exactOptional(CoverSchema),
  sections: v.array(SectionSchema),
})

/** A span of text with a link or emphasis. */
export type Span = v.InferOutput<typeof SpanSchema>
/** The text of a paragraph, quote, list item, …: a string, or a list of strings and spans. */
export type Text = v.InferOutput<typeof TextSchema>
/** A picture with its alt text, caption and credit. Without `src`, the picture is still to come. */
export type Figure = v.InferOutput<typeof FigureSchema>
/** A picture's file in another format or width. */
export type PictureSource = v.InferOutput<typeof SourceSchema>
/** One block of a section's body. */
export type Block = v.InferOutput<typeof BlockSchema>
/** A section of a validated article. Its `id` is always there and unique in the article. */
export type Section = Omit<v.InferOutput<typeof SectionSchema>, 'id'> & {
  /** The section's name in addresses. */
  id: string
}
/** A validated article: only known keys, and an id for each section. */
export type Article = Omit<v.InferOutput<typeof ArticleSchema>, 'sections' | '$schema'> & {
  /** The lead, then a section for each slide. */
  sections: Section[]
}
