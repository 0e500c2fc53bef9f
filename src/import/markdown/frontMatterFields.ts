import type { Draft, DraftAuthor, DraftFigure, Dropped } from '../draft.ts'
import { field, listAt, numberAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropText } from '../shared/readHtml.ts'

// cspell:disable
/** The keys of front matter that articles have a field for, the best first. */
export const FRONT_MATTER_KEYS = {
  headline: ['title', 'headline', 'titel', 'titre', 'título', 'titolo'],
  standfirst: [
    'standfirst',
    'subtitle',
    'description',
    'dek',
    'summary',
    'excerpt',
    'lead',
    'vorspann',
    'chapeau',
    'resumen',
  ],
  kicker: ['kicker', 'category', 'categories', 'section'],
  byline: ['byline', 'author', 'authors', 'by', 'autor', 'autorin', 'auteur'],
  published: ['date', 'published', 'pubDate', 'publishDate', 'date_published', 'publishedAt', 'datum', 'fecha', 'data'],
  modified: ['lastmod', 'updated', 'modified', 'last_modified_at', 'updatedDate', 'date_modified', 'modDatetime'],
  lang: ['lang', 'language', 'locale'],
  canonical: ['canonical', 'canonical_url', 'canonicalURL', 'canonicalUrl'],
  picture: [
    'image',
    'cover',
    'hero',
    'featured_image',
    'featuredImage',
    'heroImage',
    'feature_image',
    'thumbnail',
    'images',
  ],
} as const
/** Keys that steer the site generator, or tell others about the page. */
const SETTINGS = new RegExp(
  '^(?:layout|permalink|slug|url|aliases|draft|weight|type|id|redirect_from|published|hash|tumblr.*|toc|math|theme|' +
    'template|style|class|parent|menu|keywords|visibility|status|comments|robots|seo.*|meta_.*|metadata|og_.*|twitter.*|' +
    'sidebar|codeinjection.*)$',
  'i',
)
// cspell:enable

/** The parts of a draft that front matter has. Texts under keys that articles have no field for are left out. */
export function fieldsOf(values: unknown): Omit<Draft, 'body'> {
  const used = new Set<string>()
  const text = (name: keyof typeof FRONT_MATTER_KEYS) => {
    const key = FRONT_MATTER_KEYS[name].find(each => textAt(values, each) !== undefined)
    if (key) used.add(key)
    return key && textAt(values, key)
  }
  const fields = withoutMissing({
    headline: text('headline'),
    standfirst: text('standfirst'),
    kicker: text('kicker'),
    published: text('published'),
    modified: text('modified'),
    lang: text('lang'),
    canonical: text('canonical'),
    byline: bylineOf(values, used),
    leadFigure: pictureOf(values, used),
  })
  return { ...fields, dropped: othersOf(values, used) }
}

/** A text, the first text of a list, or a date that YAML read. */
function textAt(values: unknown, key: string): string | undefined {
  const value = field(values, key)
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace('.000Z', 'Z')
  return stringAt(value, 0) === undefined || typeof value === 'string' ? stringAt(values, key) : stringAt(value, 0)
}

function bylineOf(values: unknown, used: Set<string>): DraftAuthor[] | string | undefined {
  const key = FRONT_MATTER_KEYS.byline.find(each => field(values, each) !== undefined)
  if (!key) return undefined
  used.add(key)
  const value = field(values, key)
  if (typeof value === 'string') return value
  const authors = (Array.isArray(value) ? value : [value]).flatMap(author => {
    const name = typeof author === 'string' ? author : stringAt(author, 'name')
    const url = stringAt(author, 'url') ?? stringAt(author, 'link')
    return name ? [{ name, ...(url && { url }) }] : []
  })
  return authors.length > 0 ? authors : undefined
}

/** A picture as a path, as an object, or with its words in keys beside it: `image_alt`, `heroImageAlt`. */
function pictureOf(values: unknown, used: Set<string>): DraftFigure | undefined {
  const key = FRONT_MATTER_KEYS.picture.find(each => field(values, each) !== undefined)
  if (!key) return undefined
  const value = Array.isArray(field(values, key)) ? listAt(values, key)[0] : field(values, key)
  const src =
    typeof value === 'string'
      ? value
      : ['src', 'url', 'path', 'image', 'file', 'feature'].map(each => stringAt(value, each)).find(Boolean)
  const word = (name: string) => {
    const beside = [`${key}_${name}`, `${key}-${name}`, `${key}${name.charAt(0).toUpperCase()}${name.slice(1)}`]
    const found = beside.find(each => stringAt(values, each) !== undefined)
    if (found) used.add(found)
    return stringAt(value, name) ?? (found && stringAt(values, found))
  }
  used.add(key)
  const words = { alt: word('alt'), caption: word('caption'), credit: word('credit') ?? word('source') }
  if (!src) return undefined
  const size = { width: numberAt(value, 'width'), height: numberAt(value, 'height') }
  return { type: 'figure', src, ...withoutMissing({ ...words, ...size }) }
}

/** The texts under other keys, as one. */
function othersOf(values: unknown, used: Set<string>): Dropped[] {
  const dropped: Dropped[] = []
  const lost = new Map<string, string>()
  for (const [key, value] of Object.entries(typeof values === 'object' ? (values ?? {}) : {})) {
    const texts = [value].flat().filter(each => typeof each === 'string')
    if (used.has(key) || SETTINGS.test(key)) dropped.push(...rest(texts, key))
    else if (texts.join('').trim()) lost.set(`"${key}"`, texts.join(', '))
  }
  const reason = `Articles have no field for ${[...lost.keys()].join(', ')}.`
  return [...dropped, ...dropText([...lost.values()].join('; '), 'front-matter', reason)]
}

/** The further values of a list whose first value was used: categories. */
const rest = (texts: string[], key: string): Dropped[] =>
  /^(?:category|categories)$/.test(key)
    ? dropText(texts.slice(1).join(', '), 'front-matter', 'Further categories: an article has one kicker.')
    : []
