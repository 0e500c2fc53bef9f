import { plainText } from '../../article/plainText.ts'
import type { AdapterContext } from '../adapter.ts'
import { type FragmentContent, readFragment } from '../fragment/readFragment.ts'
import { prepareHtml } from '../html/prepare/prepareHtml.ts'
import { dropBlocks } from '../shared/readHtml.ts'
import { resolveAddresses } from './resolveAddresses.ts'

/** "The post A pier appeared first on News." */
const FOOTER = /^The post .{1,300} (?:appeared first on|first appeared on) .{1,200}\.$/

/**
 * Reads the HTML of an article in a feed, without the line that sites add at its end.
 * @param base the address that relative ones are resolved against
 */
export function readArticleHtml(
  html: string,
  base: string | undefined,
  { parseDocument }: AdapterContext,
): FragmentContent {
  const { body } = parseDocument(prepareHtml(`<body>${html}</body>`).html, 'text/html')
  resolveAddresses(body, base)
  const { blocks, dropped } = readFragment(body, { hasDataPictures: true })
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph' || !FOOTER.test(plainText(last.text))) return { blocks, dropped }
  const footer = dropBlocks([last], 'feed-footer', 'A line that the site adds to its feed.')
  return { blocks: blocks.slice(0, -1), dropped: [...dropped, ...footer] }
}
