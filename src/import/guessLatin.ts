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
// cspell:enable

const MIN_WORDS = 3

/**
 * Guesses the language of a text in Latin letters from its frequent words.
 * @returns nothing if the text is too short or has no sign of a language
 */
export function guessLatin(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  let best: { tag: string | undefined; count: number } = { tag: undefined, count: MIN_WORDS - 1 }
  for (const [tag, list] of Object.entries(STOP_WORDS)) {
    const stops = new Set(list.split(' '))
    const count = words.filter(word => stops.has(word)).length
    if (count > best.count) best = { tag, count }
  }
  return best.tag
}
