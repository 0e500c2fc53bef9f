import type { Adapter, AdapterContext } from '../adapter.ts'
import type { Draft, DraftAuthor, DraftFigure } from '../draft.ts'
import { readJson } from '../json.ts'
import { field, listAt, numberAt, stringAt, withoutMissing } from '../shared/fields.ts'
import { dropText } from '../shared/readHtml.ts'
import { readElement } from './readElement.ts'
import { readImage } from './readImage.ts'

/** Stories of Arc XP in ANS, one or a list. */
export const readAns: Adapter = async function* readAns(source, context) {
  const json = readJson(source)
  const list = listAt(json, 'content_elements')
  const isCollection =
    Array.isArray(json) || (list.length > 0 && list.every(item => stringAt(item, 'type') === 'story'))
  const stories = Array.isArray(json) ? json : isCollection ? list : [json]
  for (const story of stories) yield readStory(story, context)
}

function readStory(story: unknown, context: AdapterContext): Draft {
  const parts = listAt(story, 'content_elements').map(element => readElement(element, context))
  const promoted = field(story, 'promo_items', 'basic') ?? field(story, 'promo_items', 'lead_art')
  const headlines = field(story, 'headlines')
  return {
    ...withoutMissing({
      headline: stringAt(headlines, 'basic'),
      lang: stringAt(story, 'language'),
      kicker: stringAt(story, 'label', 'basic', 'text') ?? stringAt(story, 'taxonomy', 'primary_section', 'name'),
      standfirst: stringAt(story, 'subheadlines', 'basic') ?? stringAt(story, 'description', 'basic'),
      byline: authorsOf(story),
      published:
        stringAt(story, 'first_publish_date') ?? stringAt(story, 'publish_date') ?? stringAt(story, 'display_date'),
      modified: stringAt(story, 'last_updated_date'),
      canonical: canonicalOf(story),
      leadFigure: leadOf(promoted),
      publisher: publisherOf(story),
    }),
    body: parts.flatMap(({ blocks }) => blocks),
    dropped: [
      ...parts.flatMap(({ dropped }) => dropped),
      ...dropText(
        stringAt(story, 'subheadlines', 'basic') && stringAt(story, 'description', 'basic'),
        'description',
        'The description beside a standfirst.',
      ),
    ],
  }
}

function leadOf(promoted: unknown): DraftFigure | undefined {
  if (stringAt(promoted, 'type') === 'image') return readImage(promoted)
  const inside = field(promoted, 'promo_items', 'basic')
  return stringAt(inside, 'type') === 'image' ? readImage(inside) : undefined
}

function authorsOf(story: unknown): DraftAuthor[] | undefined {
  const authors = listAt(story, 'credits', 'by').flatMap(author => {
    const name = stringAt(author, 'name') ?? stringAt(author, 'byline')
    const url = stringAt(author, 'url')
    return name ? [{ name, ...(url && /^https?:/.test(url) && { url }) }] : []
  })
  return authors.length > 0 ? authors : undefined
}

/** `canonical_url` is a path: the site's address is known only from its settings. */
function canonicalOf(story: unknown): string | undefined {
  const path = stringAt(story, 'canonical_url')
  const site = stringAt(story, 'taxonomy', 'primary_site', 'site', 'site_url') ?? stringAt(story, 'owner', 'url')
  if (!path || /^https?:/.test(path) || !site) return path
  return URL.canParse(path, site) ? new URL(path, site).href : path
}

function publisherOf(story: unknown): { name: string } | undefined {
  const name = stringAt(story, 'distributor', 'name') ?? stringAt(story, 'source', 'name')
  return name && numberAt(story, 'version') === undefined ? { name } : undefined
}
