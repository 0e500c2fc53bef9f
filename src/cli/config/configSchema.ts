import * as v from 'valibot'
import { safeLink, safeWebUrl } from '../../article/names/safeUrl.ts'

// The configuration of a site, published as ../../../public/config.schema.json. All objects are strict, so that unknown
// keys are reported. Descriptions of the keys are in configJsonSchema.ts.

const text = v.pipe(v.string(), v.regex(/\S/u, 'must not be empty'))
const file = v.pipe(
  v.string(),
  v.regex(/\S/u, 'must not be empty'),
  v.check(path => !path.includes(':'), 'must be a file beside the configuration'),
)
const colour = v.pipe(
  v.string(),
  v.regex(/^#(?:[\da-fA-F]{3}|[\da-fA-F]{6})$/, 'must be a colour such as #8899aa or #89a'),
)
const webPage = v.pipe(
  v.string(),
  v.check(address => safeWebUrl(address) !== null, 'must be an http(s) address'),
)
const webScript = v.pipe(
  v.string(),
  v.check(
    address => !/^[a-z][\w+.-]*:|^\/\//i.test(address) || address.startsWith('https://'),
    'must be an https address or a path on the site',
  ),
)

/** A link to a page of the site ("imprint/"), of its server ("/imprint/") or to another address. */
const href = v.pipe(
  v.string(),
  v.check(
    address => !/^[a-z][\w+.-]*:|^\/\//i.test(address) || safeLink(address) !== null,
    'must be a path on the site, or an http(s) or mailto address',
  ),
)
const LinksSchema = v.array(v.strictObject({ text, href }))

const ColoursSchema = v.strictObject({
  paper: v.exactOptional(colour),
  ink: v.exactOptional(colour),
  accent: v.exactOptional(colour),
  muted: v.exactOptional(colour),
  line: v.exactOptional(colour),
  stage: v.exactOptional(colour),
})

const FontFileSchema = v.strictObject({
  src: file,
  weight: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,2}( [1-9]\d{0,2})?$/, 'must be a weight such as "400", or a range such as "200 900"'),
    ),
  ),
  style: v.exactOptional(v.picklist(['normal', 'italic'])),
})

const FontSchema = v.strictObject({
  family: v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'must be the name of a font')),
  files: v.exactOptional(v.array(FontFileSchema)),
  fallback: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[\p{L}\p{N} ,"'._-]+$/u, 'must be a list of fonts such as "Georgia, serif"')),
  ),
  display: v.exactOptional(v.picklist(['optional', 'swap', 'fallback', 'block'])),
})

const source = v.pipe(
  v.string(),
  v.regex(
    /^(?:(?:https|wss):\/\/(?:\*\.)?[\w.-]+(?::\d+)?(?:\/[\w./%~-]*)?|data:|blob:|'unsafe-inline')$/,
    'must be a source such as https://*.stats.example',
  ),
)
const sources = v.exactOptional(v.array(source))

const ScriptSchema = v.strictObject({
  src: webScript,
  type: v.exactOptional(v.picklist(['module'])),
  async: v.exactOptional(v.boolean()),
  attributes: v.exactOptional(
    v.record(
      v.pipe(
        v.string(),
        v.regex(
          /^(?:data-[\w.-]+|id|integrity|crossorigin|referrerpolicy|nomodule|charset)$/,
          'may have data- attributes, id, integrity, crossorigin and referrerpolicy only',
        ),
      ),
      v.string(),
    ),
  ),
  embeds: v.exactOptional(v.boolean()),
  allow: v.exactOptional(
    v.strictObject({ script: sources, connect: sources, img: sources, style: sources, font: sources, frame: sources }),
  ),
})

/** The configuration of a site as a Valibot schema. Types and the JSON Schema are made from it. */
export const ConfigSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  // The site.
  name: v.exactOptional(text),
  description: v.exactOptional(text),
  lang: v.exactOptional(text),
  publisher: v.exactOptional(
    v.strictObject({ name: text, url: v.exactOptional(webPage), logo: v.exactOptional(file) }),
  ),
  header: v.exactOptional(LinksSchema),
  footer: v.exactOptional(LinksSchema),
  footerText: v.exactOptional(text),
  // Its look.
  logo: v.exactOptional(v.union([v.string(), v.strictObject({ light: file, dark: file })])),
  favicon: v.exactOptional(file),
  socialPicture: v.exactOptional(v.union([v.string(), v.strictObject({ src: file, alt: text })])),
  scheme: v.exactOptional(v.picklist(['light', 'dark'])),
  colours: v.exactOptional(
    v.strictObject({ light: v.exactOptional(ColoursSchema), dark: v.exactOptional(ColoursSchema) }),
  ),
  fonts: v.exactOptional(v.strictObject({ text: v.exactOptional(FontSchema), interface: v.exactOptional(FontSchema) })),
  theme: v.exactOptional(file),
  // Scripts of others.
  scripts: v.exactOptional(v.array(ScriptSchema)),
  // What `newsreel build` takes.
  articles: v.exactOptional(file),
  out: v.exactOptional(file),
  site: v.exactOptional(webPage),
  base: v.exactOptional(text),
  cache: v.exactOptional(file),
  static: v.exactOptional(file),
  pictures: v.exactOptional(v.boolean()),
  offline: v.exactOptional(v.boolean()),
  search: v.exactOptional(v.boolean()),
  strict: v.exactOptional(v.boolean()),
  shard: v.exactOptional(text),
  watch: v.exactOptional(v.boolean()),
})

/** The configuration of a site, as its file holds it. */
export type Config = v.InferOutput<typeof ConfigSchema>
export type FontConfig = v.InferOutput<typeof FontSchema>
export type ColoursConfig = v.InferOutput<typeof ColoursSchema>
export type ScriptConfig = v.InferOutput<typeof ScriptSchema>
