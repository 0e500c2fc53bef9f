// cspell:disable
/** Frequent words that other languages here do not have, or seldom. */
const STOP_WORDS: Record<string, string> = {
  en: 'the and of to is that was with for are this have from they which were his her',
  de: 'der die und das ist nicht mit den von dem ein eine auch sich auf wird sind wurde',
  fr: 'le les des est dans une pour que qui sur avec pas sont cette ont au du et',
  es: 'el los las que una por con para del como más pero sus está fue entre desde y',
  pt: 'não uma com para os dos mais das são também foi pelo pela ao seu em você',
  it: 'il che di non per una sono della gli dei nel con anche alla più questo è',
  nl: 'het een van en de is niet dat zijn met voor op ook maar aan werd wordt bij',
  sv: 'och att det är som på för inte har med av den ett om från också men',
  nb: 'og det er på som ikke har til av med den for ble fra også etter mot',
  da: 'og det er på som ikke har til af med den for blev fra også efter mod',
  pl: 'nie się jest że na do się oraz przez jak który po od dla są było',
  cs: 'že se je na jako jsou byl který pro ale také podle jeho však při',
  fi: 'ja on että ei se hän oli ovat mutta joka myös kuin niin ole',
  hu: 'hogy nem egy az és is meg csak volt már mint szerint el',
  ro: 'și în nu care din pentru este cu mai să au fost sunt',
  tr: 'bir ve bu için ile olarak olan daha çok gibi sonra kadar da de',
  id: 'yang dan di ini itu dengan untuk dari tidak dalam akan pada adalah',
  vi: 'và của là có không được trong cho người với một các',
  lt: 'ir kad yra su tai bet kaip buvo apie nuo taip',
}

/** A letter of the script, and its language if the text has no other sign. */
const SCRIPTS: [RegExp, string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Devanagari}/gu, 'hi'],
  [/\p{sc=Bengali}/gu, 'bn'],
  [/\p{sc=Tamil}/gu, 'ta'],
  [/\p{sc=Telugu}/gu, 'te'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Armenian}/gu, 'hy'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Latin}/gu, ''],
]
// cspell:enable

/** A guess reads only the beginning of a text. */
const MAX_LENGTH = 4000
const MIN_WORDS = 3

/**
 * Guesses the language of a text from its script and its frequent words. Only for sources that name none.
 * @returns nothing if the text is too short or has no sign of a language
 */
export function guessLanguage(text: string): string | undefined {
  const start = text.slice(0, MAX_LENGTH)
  const counts = SCRIPTS.map(([letter, tag]) => ({ tag, count: start.match(letter)?.length ?? 0 }))
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return undefined
  // Japanese has more Chinese characters than kana, but Chinese has no kana.
  const kana = counts[0]?.count ?? 0
  if (kana > total / 20) return 'ja'
  const { tag } = counts.reduce((best, script) => (script.count > best.count ? script : best))
  if (tag === 'ru') return /[іїєґ]/iu.test(start) ? 'uk' : 'ru'
  if (tag === 'ar') return guessArabicScript(start)
  return tag || guessLatin(start)
}

/** Persian and Urdu have letters that Arabic lacks. */
function guessArabicScript(text: string): string {
  if (/[ٹڈڑے]/u.test(text)) return 'ur'
  return /[پچژگ]/u.test(text) ? 'fa' : 'ar'
}

function guessLatin(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  let best: { tag: string | undefined; count: number } = { tag: undefined, count: MIN_WORDS - 1 }
  for (const [tag, list] of Object.entries(STOP_WORDS)) {
    const stops = new Set(list.split(' '))
    const count = words.filter(word => stops.has(word)).length
    if (count > best.count) best = { tag, count }
  }
  return best.tag
}
