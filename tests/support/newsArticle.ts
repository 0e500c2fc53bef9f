/** Structured data as it is read back from a page. */
export type Json = Record<string, unknown>
export type Check = (value: unknown) => boolean

export const isText: Check = value => typeof value === 'string' && value.trim() !== ''
export const isUrl: Check = value => isText(value) && /^https?:\/\/[^\s/]/.test(new URL(String(value)).href)
const isDate: Check = value => /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(String(value))
const isPixels: Check = value => /^\d+ px$/.test(String(value))
const each =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.length > 0 && value.every(check)
const one =
  (...types: string[]): Check =>
  value =>
    types.includes(String((value as Json | undefined)?.['@type']))
/** Checks that an object passes all checks of a table. */
export const every = (table: Record<string, Check>) => (value: unknown) =>
  failed(table, value as Json | undefined).length === 0
/** Returns the properties of a table that are missing or invalid in an object. */
export const failed = (table: Record<string, Check>, value: Json | undefined) =>
  Object.keys(table).filter(key => !table[key]?.(value?.[key]))

// developers.google.com/search/docs/appearance/structured-data/article: nothing is required, these are recommended.
const AUTHOR = { '@type': (value: unknown) => one('Person', 'Organization')({ '@type': value }), name: isText }
// …/structured-data/image-license-metadata: contentUrl is required, and one of four others; articles have creditText.
const IMAGE = { contentUrl: isUrl, creditText: isText, url: isUrl, width: isPixels, height: isPixels, caption: isText }
/** The properties of a NewsArticle that Google's documentation recommends. */
export const GOOGLE: Record<string, Check> = {
  '@context': value => value === 'https://schema.org',
  '@type': value => value === 'NewsArticle',
  headline: value => isText(value) && String(value).length <= 110,
  image: each(every(IMAGE)),
  datePublished: isDate,
  dateModified: isDate,
  author: each(every(AUTHOR)),
}
