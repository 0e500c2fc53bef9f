import type { AdapterContext } from '../adapter.ts'
import { readFeedText } from '../feed/readFeedText.ts'
import { pictureKey } from '../finish/mergeDuplicates.ts'
import type { Source } from '../source.ts'
import { readXmlParts, XmlError } from '../xml/readXmlParts.ts'
import { childOf, textAt, textOf, type XmlElement } from '../xml/xmlElement.ts'
import { type Attachment, readAttachment } from './attachments.ts'
import { detach } from './detach.ts'

/** What the articles of an export share. */
export interface Site {
  title?: string
  url?: string
  lang?: string
  /** Display names by login. */
  authors: Map<string, string>
  /** By their ID. */
  attachments: Map<string, Attachment>
  /** By their address without size. */
  attachmentsByKey: Map<string, Attachment>
  /** The IDs of attachments by the post that they were uploaded for. */
  attachmentsByPost: Map<string, string[]>
  /** The HTML of blocks that several posts use, by ID. */
  reusableBlocks: Map<string, string>
  /** Titles of posts that are not published, by status. */
  unpublished: Map<string, string[]>
}

/** What an item of an export is. */
export type ItemKind = 'article' | 'attachment' | 'block' | 'unpublished' | 'other'

/** Types of posts that are no texts for readers. Plugins add types of texts, and of their own settings. */
const SYSTEM_TYPE =
  /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|elementor_.*|.*_(?:template|form|field|order|log))$/
/** Titles of unpublished posts that are kept for a message. */
const MAX_TITLES = 100

/** Whether an element is a part of the export, or says something about the site. */
export const isWxrPart = (name: string, parent: string): boolean => parent === 'channel' || name === 'item'

/** Finds out what an item is. */
export function itemKind(item: XmlElement): ItemKind {
  const type = textAt(item, 'wp:post_type') ?? 'post'
  if (type === 'attachment') return 'attachment'
  if (type === 'wp_block') return 'block'
  if (SYSTEM_TYPE.test(type) || !textAt(item, 'content:encoded')) return 'other'
  const isPublished = textAt(item, 'wp:status') === 'publish' && !textAt(item, 'wp:post_password')
  return isPublished ? 'article' : 'unpublished'
}

/** Reads an export once for what its articles share: attachments may follow the posts that show them. */
export async function readSite(source: Source, context: AdapterContext): Promise<Site> {
  const site: Site = {
    authors: new Map(),
    attachments: new Map(),
    attachmentsByKey: new Map(),
    attachmentsByPost: new Map(),
    reusableBlocks: new Map(),
    unpublished: new Map(),
  }
  try {
    for await (const part of readXmlParts(source.readChunks(), isWxrPart)) {
      context.signal?.throwIfAborted()
      if (part.name === 'item') addItem(part, site, context)
      else addChannel(part, site, context)
    }
  } catch (error) {
    // The articles up to there can be read.
    if (!(error instanceof XmlError)) throw error
  }
  return site
}

function addChannel(part: XmlElement, site: Site, context: AdapterContext): void {
  const text = textOf(part).trim()
  const title = part.name === 'title' ? readFeedText(part, context) : undefined
  if (title) site.title ??= title
  else if (part.name === 'wp:base_blog_url' || part.name === 'link') site.url ??= text
  else if (part.name === 'language') site.lang ??= text
  else if (part.name === 'wp:author') {
    const login = textAt(part, 'wp:author_login')
    const name = readFeedText(childOf(part, 'wp:author_display_name'), context)
    if (login && name) site.authors.set(login, name)
  }
}

function addItem(item: XmlElement, site: Site, context: AdapterContext): void {
  const id = detach(textAt(item, 'wp:post_id') ?? '')
  const kind = itemKind(item)
  if (kind === 'block') site.reusableBlocks.set(id, detach(textAt(item, 'content:encoded') ?? ''))
  if (kind === 'unpublished') {
    const status = textAt(item, 'wp:post_password') ? 'password' : (textAt(item, 'wp:status') ?? 'unknown')
    const titles = site.unpublished.get(status) ?? []
    if (titles.length < MAX_TITLES) titles.push(detach(readFeedText(childOf(item, 'title'), context) ?? '—'))
    site.unpublished.set(detach(status), titles)
  }
  const attachment = kind === 'attachment' ? readAttachment(item) : undefined
  if (!attachment) return
  site.attachments.set(id, attachment)
  site.attachmentsByKey.set(pictureKey(attachment.url), attachment)
  const { parent } = attachment
  if (!parent || parent === '0') return
  const ids = site.attachmentsByPost.get(parent)
  if (ids) ids.push(id)
  else site.attachmentsByPost.set(parent, [id])
}
