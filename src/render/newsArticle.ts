import type { ImageObject, NewsArticle, Organization, Person, WithContext } from 'schema-dts'
import { findCoverFigure } from '../article/coverFigure.ts'
import { safePicture, safeWebUrl } from '../article/names/safeUrl.ts'
import { plainText } from '../article/plainText.ts'
import type { Article, Figure } from '../article/schema.ts'
import { articleAddresses, canonicalAddress } from './addresses.ts'
import { omitUndefined } from './omitUndefined.ts'
import { pictureFile } from './pictures/pictureFile.ts'
import type { Site } from './site.ts'
import { shorten, summarize } from './summary.ts'

/** Search engines cut longer headlines. The complete one is then in `name`. */
const MAX_HEADLINE_LENGTH = 110

/**
 * Creates an article's structured data as Google documents it for articles and picture credits
 * (developers.google.com/search/docs/appearance/structured-data: article, image-license-metadata). A day stays a day:
 * with a time added, it would be another day in another time zone.
 * @param id the name of the article's folder
 */
export function newsArticle(article: Article, id: string, site: Site): WithContext<NewsArticle> {
  const { headline, published, modified } = article
  const source = articleAddresses(id, site).article
  const url = canonicalAddress(article, id, site)
  const blocks = article.sections.flatMap(section => section.body)
  // The picture of the cover comes first.
  const pictures = new Set([findCoverFigure(article) ?? [], blocks].flat())
  const images = [...pictures].flatMap(block => (block.type === 'figure' ? createImages(block, source) : []))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline: shorten(headline, MAX_HEADLINE_LENGTH),
    ...(headline.length > MAX_HEADLINE_LENGTH ? { name: headline } : {}),
    description: article.standfirst ?? summarize(blocks),
    inLanguage: article.lang ?? site.lang,
    isAccessibleForFree: true,
    ...(images.length ? { image: images } : {}),
    ...omitUndefined({ datePublished: published, dateModified: modified ?? published }),
    author: createAuthors(article, site),
    publisher: createPublisher(article, site, source),
  }
}

/** The byline, else the publisher. A byline with the publisher's name is an organization, not a person. */
function createAuthors({ byline = [], publisher }: Article, site: Site): (Person | Organization)[] {
  if (byline.length === 0) return [createPublisher({ publisher }, site)]
  return byline.map(({ name, url }): Person | Organization => ({
    '@type': name === (publisher?.name ?? site.name) ? 'Organization' : 'Person',
    name,
    ...omitUndefined({ url: safeWebUrl(url) ?? undefined }),
  }))
}

function createPublisher(
  article: { publisher: Article['publisher'] } | Article,
  site: Site,
  source?: string,
): Organization {
  const { publisher } = article
  if (!publisher) return { '@type': 'Organization', name: site.name, url: site.address }
  const logo = source !== undefined && publisher.logo !== undefined ? safePicture(publisher.logo, source) : null
  return {
    '@type': 'Organization',
    name: publisher.name,
    ...omitUndefined({ url: safeWebUrl(publisher.url) ?? undefined }),
    ...(logo ? { logo: { '@type': 'ImageObject', url: logo } } : {}),
  }
}

function createImages(figure: Figure, source: string): ImageObject[] {
  const file = pictureFile(figure, source)
  if (!file) return []
  const { url, type, width, height } = file
  const caption = figure.caption ? plainText(figure.caption) : figure.alt
  const image: ImageObject = {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    ...omitUndefined({ encodingFormat: type, width: formatPixels(width), height: formatPixels(height) }),
    ...omitUndefined({ caption: caption || undefined, creditText: figure.credit }),
  }
  return [image]
}

/** Formats a length as schema.org's "Distance": a number and its unit. */
const formatPixels = (length: number | undefined) => (length === undefined ? undefined : `${length} px`)
