import { plainText } from '../../article/plainText.ts'
import type { AdapterContext } from '../adapter.ts'
import type { DraftBlock, DraftFigure, Dropped } from '../draft.ts'
import { pictureKey } from '../finish/mergeDuplicates.ts'
import { withoutMissing } from '../shared/fields.ts'
import { dropText, textsOf } from '../shared/readHtml.ts'
import { childrenOf, type XmlElement } from '../xml/xmlElement.ts'
import { readFeedText } from './readFeedText.ts'

/** The pictures that a feed names beside an article's text. */
export interface FeedMedia {
  lead?: DraftFigure
  /** Further pictures. */
  figures: DraftFigure[]
  dropped: Dropped[]
}

/** Larger files are not needed: screens are smaller. In pixels. */
const MAX_WIDTH = 2400
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i

/** Reads the pictures that a feed names beside the text: Media RSS, enclosures. */
export function readMedia(item: XmlElement, blocks: DraftBlock[], context: AdapterContext): FeedMedia {
  const groups = [item, ...childrenOf(item, 'media:group')]
  const contents = groups.flatMap(group => childrenOf(group, 'media:content').map(each => ({ each, group })))
  const found = contents.flatMap(({ each, group }) => readPicture(each, [each, group, item], context) ?? [])
  const enclosures = [...childrenOf(item, 'enclosure'), ...childrenOf(item, 'link').filter(isEnclosure)]
  if (found.length === 0) found.push(...enclosures.flatMap(each => readPicture(each, [item], context) ?? []))
  const thumbnails = groups.flatMap(group => childrenOf(group, 'media:thumbnail'))
  if (found.length === 0 && !blocks.some(({ type }) => type === 'figure'))
    found.push(...thumbnails.slice(0, 1).flatMap(each => readPicture(each, [item], context) ?? []))
  const [lead, ...others] = keepLargest(found)
  const figures = others.filter(figure => !blocks.some(block => isSame(block, figure)))
  const kept = new Set([...(lead ? [lead] : []), ...figures, ...blocks].flatMap(textsOf).map(plainText))
  const repeated = [...found, ...others]
    .flatMap(textsOf)
    .map(plainText)
    .filter(text => !kept.has(text))
  const titles = contents.flatMap(({ each }) => readFeedText(childrenOf(each, 'media:title')[0], context) ?? [])
  return {
    ...(lead && { lead }),
    figures,
    dropped: [
      ...dropText(
        [...new Set(repeated)].join('\n'),
        'repeated-picture',
        'The feed has the same picture with other words.',
      ),
      ...dropText(titles.join('\n'), 'media-title', 'The title of a file, which need not say what it shows.'),
    ],
  }
}

const isEnclosure = (link: XmlElement) => link.attributes.get('rel') === 'enclosure'

function readPicture(element: XmlElement, around: XmlElement[], context: AdapterContext): DraftFigure | undefined {
  const { attributes } = element
  const src = attributes.get('url') ?? attributes.get('href') ?? ''
  const type = attributes.get('medium') ?? attributes.get('type') ?? ''
  const isPicture = /^image/i.test(type) || (type === '' && (PICTURE.test(src) || element.name === 'media:thumbnail'))
  if (!isPicture || !/^https?:/i.test(src) || /\bgravatar\.com\b/i.test(src)) return undefined
  const find = (name: string) => around.flatMap(each => childrenOf(each, name))[0]
  return {
    type: 'figure',
    src,
    ...withoutMissing({
      width: toPixels(attributes.get('width')),
      height: toPixels(attributes.get('height')),
      alt: readFeedText(find('media:text'), context),
      caption: readFeedText(find('media:description'), context),
      credit: readFeedText(find('media:credit'), context),
    }),
  }
}

const toPixels = (text: string | undefined) => (text && /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined)

/** Of pictures with the same words or the same file, the largest that fits screens. */
function keepLargest(figures: DraftFigure[]): DraftFigure[] {
  const kept: DraftFigure[] = []
  for (const figure of figures) {
    const at = kept.findIndex(other => isSame(other, figure))
    const other = kept[at]
    if (!other) kept.push(figure)
    else if ((figure.width ?? 0) > (other.width ?? 0) && (figure.width ?? 0) <= MAX_WIDTH) kept[at] = figure
  }
  return kept
}

function isSame(block: DraftBlock, figure: DraftFigure): boolean {
  if (block.type !== 'figure' || block.src === undefined || figure.src === undefined) return false
  if (pictureKey(block.src) === pictureKey(figure.src)) return true
  const wordsOf = ({ caption, credit }: DraftFigure) => JSON.stringify([caption && plainText(caption), credit])
  return figure.caption !== undefined && wordsOf(block) === wordsOf(figure)
}
