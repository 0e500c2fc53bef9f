import type { DraftFigure } from '../draft.ts'

// cspell:disable
const ADVERT_WORDS =
  'advert|advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reclame|' +
  'advertentie|annons|annonse|reklama|reklam|mainos|реклама|إعلان|اعلان|広告|广告|廣告|광고'
const ADVERT_ALT = new RegExp(`^[^\\p{L}]{0,3}(?:${ADVERT_WORDS})[^\\p{L}]{0,3}$`, 'iu')
/** Hosts that show adverts or count visits, and paths of servers for adverts. */
const ADVERT_ADDRESS = new RegExp(
  '^(?:https?:)?//(?:[^/?#]{0,200}\\.)?(?:(?:ads?\\d{0,3}|adserver|adservice|adimg|banners?)\\.[^/?#]{1,200}|' +
    '(?:smartadserver|doubleclick|googlesyndication|googleadservices|adnxs|adform|adition|criteo|taboola|outbrain|' +
    'amazon-adsystem|adocean|openx|pubmatic|rubiconproject|flashtalking|serving-sys|scorecardresearch|2mdn|ivwbox|' +
    'ioam|adriver|adfox|zanox|awin1|tradedoubler)\\.[a-z.]{2,10})(?:[/:?#]|$)|' +
    '//[^/?#]{1,200}/(?:ads|adserver|adverts?|openx|revive)/',
  'iu',
)
/** Words of file names that show a part of the page, not of the article. */
const ORNAMENT =
  /(?:^|[\W_])(?:icons?|ico|navi|buttons?|btn|\p{L}{0,8}banners?|logos?|sprites?|bullet|arrow|favicon)(?=[\W_\d]|$)/iu
// cspell:enable
/** Smaller pictures lead no article. In pixels. */
const MIN_LEAD_SIZE = 200

/** Whether a picture is an advert, by its address or alt text. */
export const isAdvert = (src: string, alt: string): boolean => ADVERT_ADDRESS.test(src) || ADVERT_ALT.test(alt)

/** Whether a picture without caption and credit is too small to lead an article, or named as a part of the page. */
export function isOrnament({ src = '', width, height, caption, credit }: DraftFigure): boolean {
  if (caption !== undefined || credit !== undefined) return false
  const sizes = [width, height].filter(size => size !== undefined)
  if (sizes.length > 0 && sizes.every(size => size <= MIN_LEAD_SIZE)) return true
  return ORNAMENT.test(fileName(src))
}

const fileName = (src: string): string => src.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? ''
