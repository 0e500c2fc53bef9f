import { escapeXml } from '../../support/createDocx.ts'

/** An item of an export of WordPress, by its elements. Texts are CDATA. */
export interface WxrItem {
  id?: string
  title?: string
  type?: string
  status?: string
  content?: string
  excerpt?: string
  /** Elements that are not here by default. */
  inner?: string
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** A custom field. */
export const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`

/** An attachment of the media library, a picture of 1600 × 900. */
export function attachment(
  id: string,
  { alt = '', caption = '', credit = '', file = 'pier.jpg', parent = '0' },
): string {
  const texts = [['credit', credit]].map(
    ([key = '', text = '']) => `s:${key.length}:"${key}";s:${Buffer.byteLength(text)}:"${text}";`,
  )
  const metadata = `a:3:{s:5:"width";i:1600;s:6:"height";i:900;s:10:"image_meta";a:1:{${texts.join('')}}}`
  return item({
    id,
    title: 'IMG_1',
    type: 'attachment',
    status: 'inherit',
    excerpt: caption,
    inner:
      `<wp:post_parent>${parent}</wp:post_parent><wp:attachment_url>https://news.example/${file}</wp:attachment_url>` +
      `${meta('_wp_attachment_image_alt', alt)}${meta('_wp_attachment_metadata', metadata)}`,
  })
}

export function item({
  id = '1',
  title = 'Pier',
  type = 'post',
  status = 'publish',
  content = '',
  excerpt = '',
  inner = '',
}: WxrItem) {
  return (
    `<item><title>${escapeXml(title)}</title><link>https://news.example/${id}/</link><dc:creator>ann</dc:creator>` +
    `<content:encoded>${cdata(content)}</content:encoded><excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>` +
    `<wp:post_id>${id}</wp:post_id><wp:post_date>2024-07-04 11:30:00</wp:post_date>` +
    `<wp:post_date_gmt>2024-07-04 09:30:00</wp:post_date_gmt><wp:status>${status}</wp:status>` +
    `<wp:post_type>${type}</wp:post_type>${inner}</item>`
  )
}

/** An export of WordPress. */
export const createWxr = (items: string, title = 'Harbour Post') =>
  '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- This is a WordPress eXtended RSS file. -->\n' +
  '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  `xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>${title}</title><link>https://news.example</link>` +
  '<language>en-US</language><wp:author><wp:author_login><![CDATA[ann]]></wp:author_login>' +
  `<wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>${items}</channel></rss>`
