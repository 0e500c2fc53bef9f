import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { RegexAction } from 'valibot'
import { ConfigSchema } from './configSchema.ts'

// The descriptions that editors see for each key, by its path.
const DESCRIPTIONS: Record<string, string> = {
  name: 'The name of the site.',
  description: 'One sentence about the site, for its front page, search engines and feeds.',
  lang: 'The language of the site’s own pages, and of articles without `lang`: en, de, pt-BR …',
  publisher: 'The publisher of articles that name none: a name, a url and a logo (a picture).',
  header: 'Links beside the name: a list of `text` and `href`.',
  footer: 'Links below lists and messages, such as imprint and privacy: a list of `text` and `href`.',
  footerText: 'A text beside those links.',
  logo: 'A picture in place of the name; or one for each scheme: `light` and `dark`.',
  favicon: 'The icon of the site: SVG, PNG or ICO.',
  socialPicture:
    'The picture of link previews for pages without one: a file, or `src` and `alt`. 1200 × 630 pixels fit.',
  scheme: '`light` or `dark`, for a site that does not follow the reader’s system.',
  colours: 'The colours `light` and `dark`.',
  'colours.light': 'The colours by day: `paper`, `ink`, `accent`; `muted`, `line` and `stage` follow from them.',
  'colours.dark': 'The colours in the dark, with the same keys.',
  fonts: 'The fonts `text` and `interface`.',
  'fonts.text': 'The font of articles and headlines: `family`, `files`, `fallback`, `display`.',
  'fonts.interface': 'The font of everything else, with the same keys.',
  theme: 'A style sheet of tokens alone. Without this key, theme.css beside the configuration.',
  scripts: 'Scripts of other servers, such as statistics or consent: `src`, `attributes`, `allow` …',
  articles: 'The folder of articles, if the command line names none.',
  out: 'The folder of the site (`--out`).',
  site: 'The public address of the site (`--site`).',
  base: 'The path of the site (`--base`).',
  cache: 'The folder of the cache (`--cache`).',
  static: 'A folder of your own files (`--static`).',
  pictures: 'False copies pictures unchanged (`--no-pictures`).',
  offline: 'False stores no articles on readers’ devices (`--no-offline`).',
  search: 'True adds a search over all articles (`--search`).',
  strict: 'True leaves the site unchanged if an article or a picture has an error (`--strict`).',
  shard: 'The part of the articles to build (`--shard`).',
  watch: 'True keeps running and rebuilds when an article changes (`--watch`).',
}

/** Creates the JSON Schema of a configuration. `npm run schema` writes it to public/. */
export function createConfigJsonSchema(): JsonSchema {
  const schema = toJsonSchema(ConfigSchema, {
    ignoreActions: ['check'],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex'
        ? { ...jsonSchema, pattern: (valibotAction as RegexAction<string, string>).requirement.source }
        : undefined,
  })
  return { ...annotate(schema, ''), title: 'Newsreel configuration' }
}

function annotate(schema: JsonSchema, path: string): JsonSchema {
  if (!schema.properties) return schema
  const properties = Object.entries(schema.properties).map(([key, inner]) => {
    const innerPath = path ? `${path}.${key}` : key
    const description = DESCRIPTIONS[innerPath]
    return [
      key,
      typeof inner === 'object' ? { ...annotate(inner, innerPath), ...(description && { description }) } : inner,
    ]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}
