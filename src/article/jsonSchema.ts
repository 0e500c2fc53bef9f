import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { RegexAction } from 'valibot'
import { ArticleSchema } from './schema.ts'

// What an editor sees beside each key. A name is that of the block or the list it is in, and the key.
const DESCRIPTIONS: Record<string, string> = {
  'article.id': 'The name of the article’s folder.',
  'article.lang': 'The language of the text, as en-US (BCP 47). The interface and the dates follow it.',
  'article.kicker': 'One or two words over the headline.',
  'article.headline': 'The headline.',
  'article.standfirst': 'One line under the headline.',
  'article.byline': 'Who wrote it: a list of names, each with a url if it is to be a link.',
  'article.published': 'A day (2024-07-04) or an instant (2024-07-04T09:30:00Z).',
  'article.modified': 'When the text last changed: a day or an instant.',
  'article.publisher': 'Who publishes it: a name, a url and a logo (a picture).',
  'article.canonical':
    'The address on another site at which this article first appeared: search engines show that page instead.',
  'article.sections': 'The text: the lead first (no heading), shown on the cover, then a section a slide.',
  'sections.id':
    'The address of the section (#a-slow-return), made from its heading. It should stay when the heading changes.',
  'sections.heading': 'The heading. Left out in the first section, the lead.',
  'sections.body': 'The blocks of the section.',
  'paragraph.text': 'Plain text, or a list of texts and spans. Never HTML: text is text.',
  'subheading.text': 'A text, as in a paragraph.',
  'quote.text': 'A text, as in a paragraph.',
  'quote.cite': 'Who said it.',
  'list.ordered': 'Whether the items are numbered.',
  'list.items': 'The items, each a text as in a paragraph.',
  'text.href': 'Where the words lead: an http(s) or mailto address.',
  'text.mark': 'How the words are stressed.',
  'figure.src': 'The picture: beside article.json, or an http(s) address. Leave out while it is to come.',
  'figure.sources': 'The same picture in other formats and widths, best format first. A build adds them.',
  'figure.width': 'The width of src in pixels. A build measures it.',
  'figure.height': 'The height of src in pixels. A build measures it.',
  'figure.colour': 'The mean colour of the picture, as #8899aa, seen until the picture is there. A build adds it.',
  'figure.alt': 'What the picture shows, for those who do not see it.',
  'figure.caption': 'The text under the picture, as in a paragraph.',
  'figure.credit': 'Who made the picture, as Name/Agency, without the word "Source:".',
  'figure.fit':
    'Whole on a light stage (contain, as charts need) or filling the frame (cover). ' +
    'SVG and transparent pictures are shown whole by default.',
  'figure.focus': 'The point that a crop keeps in view, x and y from 0, 0 (upper left) to 1, 1.',
  'sources.width': 'The width of this file in pixels.',
}

/** The JSON Schema of version 1, made from the schema that the reader itself uses. `npm run schema` writes it out. */
export function articleJsonSchema(): JsonSchema {
  // Whether an address is safe and a date exists is more than JSON Schema can say: the reader and the checker do.
  const schema = toJsonSchema(ArticleSchema, {
    ignoreActions: ['check'],
    // The flag `u` is what JSON Schema takes for granted (draft 2020-12, 6.4); the library refuses any flag.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex'
        ? { ...jsonSchema, pattern: (valibotAction as RegexAction<string, string>).requirement.source }
        : undefined,
  })
  return { ...annotate(schema, 'article'), title: 'Newsreel article, version 1' }
}

function annotate(schema: JsonSchema, name: string): JsonSchema {
  const type = schema.properties?.['type']
  const here = typeof type === 'object' && typeof type.const === 'string' ? type.const : name
  const each = (inner: JsonSchema | boolean, key: string) => (typeof inner === 'object' ? annotate(inner, key) : inner)
  const result: JsonSchema = { ...schema }
  if (schema.properties)
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, inner]) => {
        const description = DESCRIPTIONS[`${here}.${key}`]
        const described = each(inner, key)
        return [key, typeof described === 'object' && description ? { ...described, description } : described]
      }),
    )
  if (schema.items && !Array.isArray(schema.items)) result.items = each(schema.items as JsonSchema, here)
  if (schema.anyOf) result.anyOf = schema.anyOf.map(inner => each(inner, here))
  if (schema.oneOf) result.oneOf = schema.oneOf.map(inner => each(inner, here))
  return result
}
