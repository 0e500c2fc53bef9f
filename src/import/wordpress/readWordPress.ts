import type { Adapter, AdapterContext, AdapterResult } from '../adapter.ts'
import type { DraftAuthor, DraftFigure } from '../draft.ts'
import { readJson } from '../json.ts'
import { isCutFrom } from '../shared/excerpt.ts'
import { field, listAt, numberAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropText, readHtml, readHtmlLine, readHtmlText } from '../shared/readHtml.ts'
import { utcDate } from './utcDate.ts'

/** Posts and pages of the REST API of WordPress, one or a list. With `?_embed` they have authors and pictures. */
export const readWordPress: Adapter = async function* readWordPress(source, context) {
  const json = readJson(source)
  for (const post of Array.isArray(json) ? json : [json]) yield readPost(post, context)
}

function readPost(post: unknown, context: AdapterContext): AdapterResult {
  const { blocks, dropped } = readHtml(htmlOf(post, 'content'), context)
  const headline = readHtmlLine(htmlOf(post, 'title'), context)
  if (field(post, 'content', 'protected') === true && blocks.length === 0) {
    const message = `"${headline ?? ''}" needs a password in WordPress. Import it without its password.`
    return { refused: { code: 'protected', message } }
  }
  const excerpt = readHtmlLine(htmlOf(post, 'excerpt'), context)
  const isCut = isCutFrom(excerpt ?? '', blocks)
  const [category, ...others] = termsOf(post)
  return {
    ...withoutMissing({
      headline,
      lang: stringAt(post, 'yoast_head_json', 'og_locale') ?? stringAt(post, 'lang'),
      kicker: category,
      standfirst: isCut ? undefined : excerpt,
      byline: authorsOf(post),
      published: utcDate(stringAt(post, 'date_gmt')) ?? stringAt(post, 'date'),
      modified: utcDate(stringAt(post, 'modified_gmt')) ?? stringAt(post, 'modified'),
      canonical: stringAt(post, 'link'),
      leadFigure: featuredPicture(post, context),
      publisher: publisherOf(post),
    }),
    body: blocks,
    dropped: [
      ...dropped,
      ...dropText(isCut ? excerpt : undefined, 'excerpt', 'An excerpt that WordPress cut from the text.'),
      ...dropText(others.join(', '), 'tags', 'Further categories and tags: an article has one kicker.'),
    ],
  }
}

/** A field of HTML: `{ rendered }`, or the HTML itself in other versions. */
const htmlOf = (post: unknown, key: string): string | undefined =>
  stringAt(post, key, 'rendered') ?? stringAt(post, key)

function authorsOf(post: unknown): DraftAuthor[] | undefined {
  const authors = listAt(post, '_embedded', 'author').flatMap(author => {
    const name = stringAt(author, 'name')
    const url = stringAt(author, 'url') ?? stringAt(author, 'link')
    return name ? [{ name, ...(url && { url }) }] : []
  })
  const name = stringAt(post, 'yoast_head_json', 'author')
  if (authors.length > 0) return authors
  return name ? [{ name }] : undefined
}

/** Names of categories, then of tags. */
function termsOf(post: unknown): string[] {
  const terms = listAt(post, '_embedded', 'wp:term').flatMap(group => (Array.isArray(group) ? group : []))
  const named = (taxonomy: string) =>
    terms.filter(term => field(term, 'taxonomy') === taxonomy).flatMap(term => stringAt(term, 'name') ?? [])
  // The category of posts without a category says nothing.
  return [...named('category').filter(name => name !== 'Uncategorized'), ...named('post_tag')]
}

function publisherOf(post: unknown): { name: string } | undefined {
  const name = stringAt(post, 'yoast_head_json', 'og_site_name')
  return name ? { name } : undefined
}

function featuredPicture(post: unknown, context: AdapterContext): DraftFigure | undefined {
  const media = field(post, '_embedded', 'wp:featuredmedia', 0)
  const src = stringAt(media, 'source_url')
  if (!src || stringAt(media, 'media_type') === 'file') return undefined
  const meta = field(media, 'media_details', 'image_meta')
  return {
    type: 'figure',
    src,
    ...withoutMissing({
      width: numberAt(media, 'media_details', 'width'),
      height: numberAt(media, 'media_details', 'height'),
      alt: stringAt(media, 'alt_text'),
      caption: readHtmlText(htmlOf(media, 'caption'), context),
      credit: stringAt(meta, 'credit') ?? stringAt(meta, 'copyright'),
    }),
  }
}
