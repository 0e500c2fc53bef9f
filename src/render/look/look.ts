import * as v from 'valibot'

const link = v.strictObject({ text: v.string(), href: v.string() })
const sources = v.record(v.string(), v.array(v.string()))

/**
 * What a publisher's configuration adds to the pages of a site. Files are paths in the site: "assets/theme-….css". A
 * schema, because shards of a site record it.
 */
export const LookSchema = v.strictObject({
  /** The style sheet with the publisher's tokens and fonts. */
  theme: v.exactOptional(v.string()),
  /** Whether the site has a font of its own for texts: then Newsreel's is not loaded. */
  hasTextFont: v.exactOptional(v.literal(true)),
  /** The paper by day and in the dark, for the browser's own bars. */
  paper: v.exactOptional(v.strictObject({ light: v.string(), dark: v.string() })),
  /** The only colour scheme, if the site has one. */
  scheme: v.exactOptional(v.picklist(['light', 'dark'])),
  /** Font files that the first page needs. */
  preloads: v.exactOptional(v.array(v.strictObject({ file: v.string(), type: v.string() }))),
  favicon: v.exactOptional(v.strictObject({ file: v.string(), type: v.string() })),
  logo: v.exactOptional(
    v.strictObject({
      file: v.string(),
      dark: v.exactOptional(v.string()),
      width: v.exactOptional(v.number()),
      height: v.exactOptional(v.number()),
    }),
  ),
  /** Links above and below lists of articles; addresses, or paths from the server's root. */
  header: v.exactOptional(v.array(link)),
  footer: v.exactOptional(v.array(link)),
  footerText: v.exactOptional(v.string()),
  /** The picture of link previews for pages without one of their own. */
  card: v.exactOptional(
    v.strictObject({
      file: v.string(),
      type: v.exactOptional(v.string()),
      width: v.exactOptional(v.number()),
      height: v.exactOptional(v.number()),
      alt: v.exactOptional(v.string()),
    }),
  ),
  /** Scripts of other servers, such as statistics, as attributes of script elements. */
  scripts: v.exactOptional(
    v.array(v.strictObject({ attributes: v.record(v.string(), v.string()), isInEmbeds: v.boolean() })),
  ),
  /** What the content security policy must allow for them, by the name of its directive: on pages, on embed pages. */
  policy: v.exactOptional(v.strictObject({ pages: sources, embeds: sources })),
  publisher: v.exactOptional(
    v.strictObject({ name: v.string(), url: v.exactOptional(v.string()), logo: v.exactOptional(v.string()) }),
  ),
})

/** What a publisher's configuration adds to the pages of a site. */
export type SiteLook = v.InferOutput<typeof LookSchema>
