import type { Problem } from '../article/problem.ts'
import { listTexts } from './texts.ts'

// cspell:disable
/** Labels that precede a name in credits, in the languages of the interface and a few others. */
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
// cspell:enable
const LINKS = 'by|von|par|de|por|di|da|van|av|af'

// Quantifiers are bounded, so that any text is checked in linear time.
const LABEL = new RegExp(`^[\\s(\\[]{0,9}(?:(?:${LABELS})(?:\\s{0,3}[:：]|\\s{1,3}(?:${LINKS})(?=\\s)))\\s{0,9}`, 'iu')
const MAX_LABELS = 5

/**
 * Warns of credits that begin with a label. The reader adds one itself, so people would see "Source: Photo: A. Name".
 * @param input the result of JSON.parse, of any shape
 */
export function adviseCredits(input: unknown): Problem[] {
  const problems: Problem[] = []
  for (const { path, text } of listTexts(input)) {
    const name = path.endsWith('.credit') ? removeLabels(text) : text
    if (name === text) continue
    const label = text.slice(0, text.length - name.length).trim()
    const advice = name ? `write only "${name.slice(0, 80)}".` : 'write only the name.'
    const message = `The credit begins with "${label}", but the reader adds a label itself: ${advice}`
    problems.push({ path, message, level: 'warning' })
  }
  return problems
}

function removeLabels(text: string): string {
  let name = text
  for (let i = 0; i < MAX_LABELS && LABEL.test(name); i++) name = name.replace(LABEL, '')
  return name
}
