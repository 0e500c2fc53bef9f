import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { RegexAction } from 'valibot'
import { ArticleSchema } from './schema.ts'

// The descriptions that editors see for each key, by "block type or list.key".
const DESCRIPTIONS: Record<string, string> = {
  'article.id': 'The name of the article’s folder.',
  'article.lang': 'The language of the text, such as en-US (BCP 47). The interface and dates use it too.',
  'article.kicker': 'One or two words above the headline.',
  'article.headline': 'The headline.',
  'article.standfirst': 'One line under the headline.',
  'article.byline': 'The authors: a list of names, each with an optional url.',
  'article.published': 'A day (2024-07-04) or an instant (2024-07-04T09:30:00Z).',
  'article.modified': 'When the text last changed: a day or an instant.',
  'article.publisher': 'The publisher: a name, a url and a logo (a picture).',
  'article.canonical':
    'The address where the article first appeared, on another site. Search engines show that page instead.',
  'article.cover':
    'The picture of the cover: { "figure": "pier.jpg" } names a figure by its src, "none" leaves the cover to the ' +
    'words. By default it is the picture of the lead, else the first of the article.',
  'article.sections':
    'The sections. The first may be the lead, without a heading, which is shown on the cover. ' +
    'Each other section is a slide.',
  'sections.id':
    'The address of the section (#a-slow-return). Keep it when the heading changes. ' +
    'Made from the heading if it is missing.',
  'sections.heading': 'The heading. The lead has none.',
  'sections.body': 'The blocks of the section.',
  'paragraph.text': 'Plain text, or a list of strings and spans. HTML is not supported.',
  'subheading.text': 'Text, as in a paragraph.',
  'quote.text': 'Text, as in a paragraph.',
  'quote.cite': 'The source of the quote.',
  'list.ordered': 'True for a numbered list.',
  'list.items': 'The items, each like a paragraph’s text.',
  'text.href': 'The link’s address: http(s) or mailto.',
  'text.mark': 'The emphasis.',
  'figure.src':
    'The picture: a path beside article.json, or an http(s) address. Leave it out if the picture is still to come.',
  'figure.sources': 'The picture in other formats and widths, best format first. A build adds them.',
  'figure.width': 'The width of src in pixels. A build measures it.',
  'figure.height': 'The height of src in pixels. A build measures it.',
  'figure.colour': 'The mean colour of the picture, such as #8899aa, shown while it loads. A build adds it.',
  'figure.alt': 'What the picture shows, for people who cannot see it.',
  'figure.caption': 'Text under the picture, as in a paragraph.',
  'figure.credit': 'Who made the picture, such as Name/Agency, without the word "Source:".',
  'figure.fit':
    'contain shows the whole picture on a light background, as charts need. cover fills the frame. ' +
    'SVG and transparent pictures use contain by default.',
  'figure.focus': 'The point that stays visible when the picture is cropped: x and y from 0, 0 (top left) to 1, 1.',
  'sources.width': 'The width of this file in pixels.',
}

/** Creates the JSON Schema of version 1 from the Valibot schema. `npm run schema` writes it to public/. */
export function createArticleJsonSchema(): JsonSchema {
  // JSON Schema cannot express whether an address is safe or a date exists. The reader and the checker test that.
  const schema = toJsonSchema(ArticleSchema, {
    ignoreActions: ['check'],
    // JSON Schema implies the flag `u` (draft 2020-12, 6.4), but the library rejects all flags.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex'
        ? { ...jsonSchema, pattern: (valibotAction as RegexAction<string, string>).requirement.source }
        : undefined,
  })
  return { ...annotate(schema, 'article'), title: 'Newsreel article, version 1' }
}

function annotate(schema: JsonSchema, name: string): JsonSchema {
  const type = schema.properties?.['type']
  const block = typeof type === 'object' && typeof type.const === 'string' ? type.const : name
  const annotateChild = (inner: JsonSchema | boolean, key: string) =>
    typeof inner === 'object' ? annotate(inner, key) : inner
  const result: JsonSchema = { ...schema }
  if (schema.properties)
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, inner]) => {
        const description = DESCRIPTIONS[`${block}.${key}`]
        const described = annotateChild(inner, key)
        return [key, typeof described === 'object' && description ? { ...described, description } : described]
      }),
    )
  if (schema.items && !Array.isArray(schema.items)) result.items = annotateChild(schema.items as JsonSchema, block)
  if (schema.anyOf) result.anyOf = schema.anyOf.map(inner => annotateChild(inner, block))
  if (schema.oneOf) result.oneOf = schema.oneOf.map(inner => annotateChild(inner, block))
  return result
}
