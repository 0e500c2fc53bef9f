import type { Adapter, AdapterContext } from '../adapter.ts'
import type { Draft, DraftAuthor, DraftFigure, Note } from '../draft.ts'
import { readJson } from '../json.ts'
import { field, listAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropText, readHtml, readHtmlText } from '../shared/readHtml.ts'
import { utcDate } from '../wordpress/utcDate.ts'

/** What an export writes for the address of its site. Its pictures are in a folder `content`. */
const SITE = '__GHOST_URL__/'
/** How many titles a message names. */
const NAMED_TITLES = 5

/** Posts of Ghost: an answer of its Content or Admin API, or an export. Drafts are not imported. */
export const readGhost: Adapter = async function* readGhost(source, context) {
  const json = readJson(source)
  const data = field(json, 'db', 0, 'data') ?? field(json, 'data') ?? json
  const posts = [...listAt(data, 'posts'), ...listAt(data, 'pages')]
  const published = posts.filter(post => /^(?:published|sent)$/.test(stringAt(post, 'status') ?? 'published'))
  const notes = noteUnpublished(posts.filter(post => !published.includes(post)))
  for (const post of published) yield { ...readPost(post, data, context), ...(post === published[0] && { notes }) }
  const [note] = notes
  if (published.length === 0 && note) yield { refused: { code: 'no-article', message: note.message } }
}

function noteUnpublished(posts: unknown[]): Note[] {
  const titles = posts.map(post => `"${stringAt(post, 'title') ?? ''}"`)
  const more = titles.length > NAMED_TITLES ? ` and ${titles.length - NAMED_TITLES} more` : ''
  const named = titles.slice(0, NAMED_TITLES).join(', ')
  const message = `Not imported, because they are not published: ${named}${more}. Publish them in Ghost first.`
  return posts.length > 0 ? [{ code: 'not-published', message, level: 'warning' }] : []
}

function readPost(post: unknown, data: unknown, context: AdapterContext): Draft {
  const { blocks, dropped } = readHtml(stringAt(post, 'html')?.replaceAll(SITE, ''), context)
  const [kicker, ...tags] = namesOf(post, data, 'tag')
  return {
    ...withoutMissing({
      headline: stringAt(post, 'title'),
      lang: stringAt(post, 'locale'),
      kicker: stringAt(post, 'primary_tag', 'name') ?? kicker,
      // `excerpt` is cut from the text unless an editor wrote one.
      standfirst: stringAt(post, 'custom_excerpt'),
      byline: authorsOf(post, data),
      published: utcDate(stringAt(post, 'published_at')),
      modified: utcDate(stringAt(post, 'updated_at')),
      canonical: stringAt(post, 'canonical_url') ?? stringAt(post, 'url'),
      leadFigure: featurePicture(post, context),
    }),
    body: blocks,
    dropped: [...dropped, ...dropText(tags.join(', '), 'tags', 'Further tags: an article has one kicker.')],
  }
}

function featurePicture(post: unknown, context: AdapterContext): DraftFigure | undefined {
  const meta = listAt(post, 'posts_meta')[0]
  const src = stringAt(post, 'feature_image')?.replace(SITE, '')
  if (!src) return undefined
  return {
    type: 'figure',
    src,
    ...withoutMissing({
      alt: stringAt(post, 'feature_image_alt') ?? stringAt(meta, 'feature_image_alt'),
      caption: readHtmlText(
        stringAt(post, 'feature_image_caption') ?? stringAt(meta, 'feature_image_caption'),
        context,
      ),
    }),
  }
}

function authorsOf(post: unknown, data: unknown): DraftAuthor[] | undefined {
  const authors = listAt(post, 'authors').flatMap(author => {
    const name = stringAt(author, 'name')
    const url = stringAt(author, 'url') ?? stringAt(author, 'website')
    return name ? [{ name, ...(url && { url }) }] : []
  })
  const names = authors.length > 0 ? authors : namesOf(post, data, 'author').map(name => ({ name }))
  return names.length > 0 ? names : undefined
}

/** Names of tags or authors: in the post, or in the tables of an export. */
function namesOf(post: unknown, data: unknown, kind: 'tag' | 'author'): string[] {
  if (kind === 'tag' && listAt(post, 'tags').length > 0)
    return listAt(post, 'tags').flatMap(tag => stringAt(tag, 'name') ?? [])
  const id = stringAt(post, 'id')
  const rows = listAt(data, `posts_${kind}s`).filter(row => stringAt(row, 'post_id') === id)
  const ids = new Set(rows.map(row => stringAt(row, `${kind}_id`)))
  return listAt(data, kind === 'tag' ? 'tags' : 'users')
    .filter(row => ids.has(stringAt(row, 'id')))
    .flatMap(row => stringAt(row, 'name') ?? [])
}
