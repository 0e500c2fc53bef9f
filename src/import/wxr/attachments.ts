import { withoutMissing } from '../shared/fields.ts'
import { childrenOf, textAt, type XmlElement } from '../xml/xmlElement.ts'
import { detach } from './detach.ts'
import { phpText, readPhpArray } from './phpArray.ts'

/** A file of the media library. */
export interface Attachment {
  url: string
  /** The post that it was uploaded for. */
  parent?: string
  alt?: string
  /** HTML. */
  caption?: string
  credit?: string
  width?: number
  height?: number
}

/** Keys of fields in which plugins keep the credit of a picture: "_media_credit", "photographer_name". */
// cspell:disable-next-line
const CREDIT_KEY = /(?:^|_)(?:credits?|photographer|fotograf|urheber|bildnachweis|copyright|creator)(?:_name|_text)?$/i
const NO_CREDIT_KEY = /url|link|id$/i

/** Reads an attachment; undefined if it has no address. */
export function readAttachment(item: XmlElement): Attachment | undefined {
  const url = textAt(item, 'wp:attachment_url')
  if (!url) return undefined
  const fields = metaOf(item)
  const metadata = readPhpArray(fields.get('_wp_attachment_metadata') ?? '')
  const custom = [...fields].find(([key, text]) => CREDIT_KEY.test(key) && !NO_CREDIT_KEY.test(key) && isText(text))
  const credit =
    custom?.[1] ?? phpText(metadata, 'image_meta', 'credit') ?? phpText(metadata, 'image_meta', 'copyright')
  const copy = (text: string | undefined) => (text === undefined ? undefined : detach(text))
  return {
    url: detach(url),
    ...withoutMissing({
      parent: copy(textAt(item, 'wp:post_parent')),
      alt: copy(fields.get('_wp_attachment_image_alt')),
      caption: copy(textAt(item, 'excerpt:encoded')),
      credit: copy(credit),
      width: toPixels(phpText(metadata, 'width')),
      height: toPixels(phpText(metadata, 'height')),
    }),
  }
}

/** The custom fields of a post. */
export const metaOf = (item: XmlElement): Map<string, string> =>
  new Map(
    childrenOf(item, 'wp:postmeta').flatMap(meta => {
      const [key, value] = [textAt(meta, 'wp:meta_key'), textAt(meta, 'wp:meta_value')]
      return key && value ? [[key, value] as const] : []
    }),
  )

/** Whether a field is for readers: not a serialized array, no number. */
const isText = (text: string) => /\p{L}/u.test(text) && !/^[aOs]:\d+:/.test(text) && text.length < 300

const toPixels = (text: string | undefined) => (text && /^\d{1,5}$/.test(text) ? Number(text) : undefined)
