import { quote, type Rule } from '../rule.ts'

// cspell:disable
/**
 * Labels that precede a name in credits, in the languages of the interface and a few others. Fewer than an import
 * knows: a label such as "Archive photo" or "Montage" tells readers something, so a fix must not remove it.
 */
const LABELS = [
  'source|sources|photo|photos|photograph|photographer|photography|picture|pictures|image|images|credit|credits',
  'photo credit|image credit|picture credit|courtesy|illustration|graphic|graphics|drawing|video|copyright',
  'quelle|quellen|foto|fotos|bild|bilder|bildquelle|bildnachweis|fotograf|fotografin|grafik|zeichnung',
  'photographie|photographe|crédit|crédits|crédit photo|crédits photo|dessin|infographie',
  'fuente|fuentes|fotografía|fotógrafo|fotógrafa|imagen|imágenes|crédito|créditos|ilustración|gráfico',
  'fonte|fontes|fotografia|fotógrafo|imagem|imagens|ilustração|gráfica|immagine|illustrazione|bron|beeld|källa|kilde',
  'المصدر|مصدر|الصورة|صورة|تصوير|الصور|المصور',
  '出典|出所|写真|画像|撮影|提供|イラスト|クレジット|图片来源|圖片來源|来源|來源|图片|圖片|照片|摄影|攝影|图|圖',
].join('|')
// Not "de" and "di": "Foto de archivo" names nobody.
const LINKS = 'by|von|par|por|van|av|af'
// cspell:enable

// Quantifiers are bounded, so that any text is checked in linear time.
const LABEL = new RegExp(
  `^[\\s(\\[]{0,9}(?:(?:${LABELS})(?:\\s{0,3}[:：=＝]|\\s{1,3}(?:${LINKS})(?=\\s)))\\s{0,9}`,
  'iu',
)
const MAX_LABELS = 5

/** A credit of so many words that ends like a sentence is one; in scripts without spaces, of so many characters. */
const MIN_WORDS = 8
const MIN_CHARACTERS = 16
/** A longer credit is more than names. */
const MAX_CREDIT = 160

/** Rules for credits: the names alone, as the reader adds a label. */
export const CREDIT_RULES: readonly Rule[] = [
  {
    // People would see "Source: Photo: A. Name".
    code: 'credit-label',
    *check({ sections }) {
      for (const { figures } of sections)
        for (const { path, credit } of figures) {
          const name = credit === undefined ? credit : removeLabels(credit)
          if (credit === undefined || name === undefined || name === credit) continue
          const label = credit.slice(0, credit.length - name.length).trim()
          const advice = name ? `write only "${name.slice(0, 80)}".` : 'write only the name.'
          yield {
            path: `${path}.credit`,
            message: `The credit begins with "${label.slice(0, 80)}", but the reader adds a label itself: ${advice}`,
            fix: name.trim() ? { path: `${path}.credit`, value: name.trim() } : undefined,
          }
        }
    },
  },
  {
    code: 'credit-sentence',
    *check({ sections }) {
      for (const { figures } of sections)
        for (const { path, credit } of figures)
          if (credit !== undefined && isSentence(credit))
            yield {
              path: `${path}.credit`,
              message: `The credit ${quote(credit)} reads like a sentence. Write only who made the picture, and the rest in "caption".`,
            }
    },
  },
]

function isSentence(credit: string): boolean {
  const text = credit.slice(0, MAX_CREDIT + 1).trim()
  if (text.length > MAX_CREDIT) return true
  const words = text.split(/\s+/)
  return (
    (/[.!?…]["”’»]?$/u.test(text) && words.length >= MIN_WORDS) ||
    (/[。！？]/u.test(text) && text.length >= MIN_CHARACTERS)
  )
}

function removeLabels(text: string): string {
  let name = text
  for (let i = 0; i < MAX_LABELS && LABEL.test(name); i++) name = name.replace(LABEL, '')
  return name
}
