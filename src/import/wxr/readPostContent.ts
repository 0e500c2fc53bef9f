import { plainText } from '../../article/plainText.ts'
import type { DraftBlock } from '../draft.ts'
import { resolveAddresses } from '../feed/resolveAddresses.ts'
import { type FragmentContent, readFragment } from '../fragment/readFragment.ts'
import { prepareHtml } from '../html/prepare/prepareHtml.ts'
import { addParagraphs } from './addParagraphs.ts'
import type { PostContext } from './postContext.ts'
import { replaceShortcodes } from './shortcodes.ts'
import type { Site } from './site.ts'

/** Blocks that several posts use: `<!-- wp:block {"ref":12} /-->`. */
const REUSABLE = /<!-- wp:block \{[^}]{0,200}"ref":(\d+)[^}]{0,200}\} \/-->/g
/** The block of a video or a post holds its address as text. */
const EMBED = /(<div class="wp-block-embed__wrapper">)\s{0,99}(https?:[^\s<"]{1,2000})\s{0,99}(?=<\/div>)/g
const ADDRESS = /^https?:\/\/\S+$/

/** Reads the text of a post as WordPress stores it: of the block editor, or of the classic editor with shortcodes. */
export function readPostContent(html: string, post: PostContext): FragmentContent {
  const { site, context, base } = post
  const whole = html
    .replace(REUSABLE, (_, id: string) => site.reusableBlocks.get(id) ?? '')
    .replace(EMBED, '$1<iframe src="$2"></iframe>')
  const { html: replaced, dropped } = replaceShortcodes(whole, post)
  const text = whole.includes('<!-- wp:') ? replaced : addParagraphs(replaced)
  const { body } = context.parseDocument(prepareHtml(`<body>${text}</body>`).html, 'text/html')
  resolveAddresses(body, base)
  nameWholePictures(body, site)
  const fragment = readFragment(body, { hasDataPictures: true })
  return { blocks: fragment.blocks.map(linkAddress), dropped: [...fragment.dropped, ...dropped] }
}

/** Names the original files of pictures in the media library: posts name copies in smaller sizes. */
function nameWholePictures(body: ParentNode, site: Site): void {
  for (const img of body.querySelectorAll('img[class*="wp-image-"], img[data-id]')) {
    const id = /(?:^|\s)wp-image-(\d+)/.exec(img.getAttribute('class') ?? '')?.[1] ?? img.getAttribute('data-id')
    const attachment = site.attachments.get(id ?? '')
    if (!attachment) continue
    img.setAttribute('src', attachment.url)
    img.removeAttribute('width')
    img.removeAttribute('height')
  }
}

/** WordPress shows an address in a line of its own as a video or a post. Here it becomes a link. */
function linkAddress(block: DraftBlock): DraftBlock {
  if (block.type !== 'paragraph') return block
  const text = plainText(block.text).trim()
  return typeof block.text === 'string' && ADDRESS.test(text) ? { ...block, text: [{ text, href: text }] } : block
}
