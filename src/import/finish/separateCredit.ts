import { plainText } from '../../article/plainText.ts'
import type { Text } from '../../article/schema.ts'
import { cleanCredit } from '../credit/cleanCredit.ts'
import { sliceText } from '../credit/sliceText.ts'
import { type CaptionAndCredit, splitCredit } from '../credit/splitCredit.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

// cspell:disable
/** What some sites write before each caption, for those who cannot see the picture. */
const LABEL = new RegExp(
  '^\\s*(?:(?:image|media|photo|picture) caption|légende (?:image|média)|pie de foto|keterangan gambar|' +
    'подпись к фото|підпис до фото|التعليق على الصورة|画像説明|图像加注文字|圖像加註文字)[\\s,:：]+',
  'iu',
)
// cspell:enable

function withoutLabel(caption: Text): Text {
  const [label] = LABEL.exec(plainText(caption)) ?? []
  return label === undefined ? caption : sliceText(caption, label.length, plainText(caption).length)
}

/**
 * Separates a caption and its credit. A credit of its own is kept, and removed from the caption if it is there, too.
 * If one contains the other, the longer one is used: "Ann Lee/Agency" says more than "Agency".
 */
export function separateCredit(rawCaption: Text, credit: string, lang = ''): CaptionAndCredit {
  const caption = withoutLabel(rawCaption)
  const own = cleanCredit(credit)
  const hasCaption = plainText(caption).trim() !== ''
  if (!hasCaption) return own === undefined ? {} : { credit: own }
  const split = splitCredit(caption, lang)
  if (own === undefined || split.credit === undefined) return own === undefined ? split : { caption, credit: own }
  const [a, b] = [fold(own), fold(split.credit)]
  if (a.includes(b)) return { ...split, credit: own }
  return b.includes(a) ? split : { caption, credit: own }
}
