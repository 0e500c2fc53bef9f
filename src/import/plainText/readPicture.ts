import type { DraftFigure } from '../draft.ts'
import { canBeAlt, isCreditLine } from './findFigures.ts'
import type { Line } from './splitLines.ts'

const FILE = String.raw`[^\s[\]()"<>|]{1,300}\.(?:jpe?g|png|webp|avif|gif|svg)`
/** A name in brackets or after a label may have spaces. */
const FILE_WITH_SPACES = FILE.replace(String.raw`^\s`, '^\\n')
/** "pier.jpg", "images/pier.jpg", "https://news.example/pier.jpg" */
const ALONE = new RegExp(`^${FILE}$`, 'iu')
const IN_BRACKETS = new RegExp(`^[[(<](${FILE_WITH_SPACES})[\\])>]$`, 'iu')
/** "![The pier at noon](pier.jpg "The first boats. Photo: Ann Lee")" */
const IN_MARKDOWN = new RegExp(
  String.raw`^!\[([^\]]{0,1000})\]\(<?(${FILE_WITH_SPACES})>?(?:\s+"([^"]{0,1000})")?\s{0,9}\)$`,
  'iu',
)
// cspell:disable
const LABELLED = new RegExp(
  '^(?:image|photo|picture|pic|file|bild|foto|datei|imagen|imagem|immagine|fichier|archivo|صورة|الصورة|画像|写真|图片|圖片)' +
    `\\s{0,2}[:：]\\s{0,9}(${FILE_WITH_SPACES})$`,
  'iu',
)
const labels = (words: string) => new RegExp(`^(?:${words})\\s{0,2}[:：]\\s*`, 'iu')
const ALT = labels(
  'alt|alt[ -]?text|alternative text|description|alternativtext|bildbeschreibung|texte alternatif|texto alternativo|' +
    'testo alternativo|نص بديل|النص البديل|代替テキスト|替代文字|替代文本',
)
const CAPTION = labels(
  'caption|bildunterschrift|bildtext|légende|pie de foto|leyenda|legenda|didascalia|bijschrift|تعليق|التعليق|' +
    'キャプション|图注|图片说明|圖說|圖片說明',
)
// cspell:enable

/** The picture that a line names, if it has no other words: "pier.jpg", "[pier.jpg]", "Image: pier.jpg". */
function readName(line: string): DraftFigure | undefined {
  const [, alt, file, caption] = IN_MARKDOWN.exec(line) ?? []
  if (file) return { type: 'figure', src: file, ...(alt && { alt }), ...(caption && { caption }) }
  const src = ALONE.test(line) ? line : (IN_BRACKETS.exec(line)?.[1] ?? LABELLED.exec(line)?.[1])
  return src === undefined ? undefined : { type: 'figure', src }
}

/** Whether a line names a picture, or says in a label what it is: "pier.jpg", "Caption: The pier at noon". */
export const isPictureLine = (line: string): boolean =>
  readName(line) !== undefined || ALT.test(line) || CAPTION.test(line)

/**
 * Reads a picture that a line names, and the lines below that are its alt text, caption and credit. Without a label,
 * the line above the credit is the alt text, and one directly below the name the caption.
 * @returns the figure, and how many lines it takes; undefined if the line names no picture
 */
export function readPicture(lines: Line[], i: number): { block: DraftFigure; count: number } | undefined {
  const figure = readName(lines[i]?.text ?? '')
  if (!figure) return undefined
  let at = i + 1
  for (; at < lines.length; at++) {
    const { text, gap } = lines[at] ?? { text: '', gap: 0 }
    const next = lines[at + 1]
    if (figure.alt === undefined && ALT.test(text)) figure.alt = text.replace(ALT, '')
    else if (figure.caption === undefined && CAPTION.test(text)) figure.caption = text.replace(CAPTION, '')
    else if (readName(text)) break
    else if (isCreditLine(text)) {
      figure.credit = text
      at++
      break
    } else if (at > i + 1 || !canBeAlt(text)) break
    else if (figure.alt === undefined && next && isCreditLine(next.text)) figure.alt = text
    else if (figure.caption === undefined && gap === 0 && next?.gap !== 0 && (lines[i]?.gap ?? 0) > 0)
      figure.caption = text
    else break
  }
  return { block: figure, count: at - i }
}
