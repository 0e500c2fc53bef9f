import type { Dropped } from '../draft.ts'
import { escapeHtml } from '../xml/toHtml.ts'
import type { PostContext } from './postContext.ts'

/** A shortcode: `[gallery ids="1,2"]`, `[embed]https://…[/embed]`. */
interface Shortcode {
  attributes: Map<string, string>
  /** What is between its start and its end, if it has one. */
  content?: string
}

/** Shortcodes, and words in brackets. `[[name]]` is how an author writes about one. */
const TAG = /\[(\/?)([a-z][\w-]{0,60})((?:\s[^[\]<>]{0,2000})?)\/?\]/gi
const STARTS_WITH_ATTRIBUTE = /^\s+[\w-]+\s*=\s*(?:["'\w]|&)/
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g
const IMAGE = /^((?:\s*<a\b[^>]{0,2000}>)?\s*<img\b[^>]{0,4000}>(?:\s*<\/a>)?)([\s\S]*)$/i
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i
const MEDIA = ['src', 'mp4', 'webm', 'm4v', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'url', 'id']

/** Writes shortcodes that articles need as HTML, and removes the others. */
export function replaceShortcodes(html: string, post: PostContext): { html: string; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const parts: string[] = []
  const ends = new ClosingTags(html)
  let at = 0
  for (const match of html.matchAll(TAG)) {
    const { index } = match
    if (index < at || html[index - 1] === '[') continue // it is inside another, or escaped
    const [tag, slash = '', name = '', rest = ''] = match
    const key = name.toLowerCase()
    const write = WRITERS.get(key)
    const end = slash === '' ? ends.after(key, index + tag.length) : undefined
    // "[sic]" and "[the mayor]" are words.
    if (!(slash || write || end !== undefined || STARTS_WITH_ATTRIBUTE.test(rest))) continue
    parts.push(html.slice(at, index))
    at = index + tag.length
    if (write && slash === '') {
      const content = end === undefined ? {} : { content: html.slice(at, end) }
      parts.push(write({ attributes: readAttributes(rest), ...content }, post))
      if (end !== undefined) at = end + name.length + '[/]'.length
    } else if (!write) dropped.push({ text: tag, code: 'shortcode', reason: 'A shortcode of a plugin.' })
  }
  return { html: [...parts, html.slice(at)].join(''), dropped }
}

/** The ends of shortcodes: `[/embed]`. They are asked for in reading order, which takes linear time. */
class ClosingTags {
  private readonly places = new Map<string, { list: number[]; next: number }>()

  constructor(html: string) {
    for (const { 1: name = '', index } of html.matchAll(/\[\/([a-z][\w-]{0,60})\]/gi)) {
      const key = name.toLowerCase()
      const found = this.places.get(key)
      if (found) found.list.push(index)
      else this.places.set(key, { list: [index], next: 0 })
    }
  }

  /** Where the next end of a shortcode is; undefined if there is none. */
  after(name: string, from: number): number | undefined {
    const found = this.places.get(name)
    while (found && (found.list[found.next] ?? from) < from) found.next++
    return found?.list[found.next]
  }
}

function readAttributes(text: string): Map<string, string> {
  const decoded = text.replaceAll('&quot;', '"').replaceAll('&#8221;', '"').replaceAll('&#8243;', '"')
  const found = [...decoded.matchAll(ATTRIBUTE)]
  return new Map(found.map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']))
}

type Writer = (shortcode: Shortcode, post: PostContext) => string

const writeMedia: Writer = ({ attributes, content }, { site }) => {
  const id = attributes.get('id') ?? ''
  const address = MEDIA.map(name => attributes.get(name)).find(value => /^https?:/i.test(value ?? ''))
  const src = address ?? site.attachments.get(id)?.url ?? content?.trim()
  return src ? `<iframe src="${escapeHtml(src)}"></iframe>` : ''
}

const writeCaption: Writer = ({ attributes, content = '' }) => {
  const [, image = content, text = ''] = IMAGE.exec(content) ?? []
  const caption = text.trim() || escapeHtml(attributes.get('caption') ?? '')
  return `<figure>${image}<figcaption>${caption}</figcaption></figure>`
}

const writeGallery: Writer = ({ attributes }, { id, site }) => {
  const named = (attributes.get('ids') ?? attributes.get('include'))?.split(',').map(each => each.trim())
  const ids = named ?? site.attachmentsByPost.get(attributes.get('id') ?? id) ?? []
  const excluded = new Set(
    attributes
      .get('exclude')
      ?.split(',')
      .map(each => each.trim()),
  )
  // Without a list, a gallery shows all pictures of the post, whose other files are not pictures.
  const shown = ids.filter(each => !excluded.has(each))
  const urls = shown.flatMap(each => site.attachments.get(each)?.url ?? []).filter(url => PICTURE.test(url))
  return urls.map(url => `<figure><img src="${escapeHtml(url)}"></figure>`).join('')
}

const WRITERS = new Map<string, Writer>([
  ['caption', writeCaption],
  ['wp_caption', writeCaption],
  ['gallery', writeGallery],
  ['embed', writeMedia],
  ['video', writeMedia],
  ['audio', writeMedia],
])
