/** What is the same to the ear under another name; Intl.Locale knows most others, as iw, in and prs. */
const SAME: Record<string, string | undefined> = {
  cmn: 'zh',
  nb: 'no',
  nn: 'no',
  tl: 'fil',
  prs: 'fa',
  iw: 'he',
  in: 'id',
  ji: 'yi',
}
/** Languages whose voices read more than one script. */
const ANY_SCRIPT = /^(zh|yue|sr|no)$/
/** Regions that speak alike within a language; all others of the language belong together. */
const FAMILIES: Record<string, RegExp | undefined> = {
  en: /^(US|PH|PR|GU|LR)$/,
  es: /^(ES|GQ|PH)$/,
  pt: /^BR$/,
  fr: /^CA$/,
}

/** Voices that were made for fun, by Apple, and ones that sound like a machine (Apple's Eloquence, eSpeak). */
// cspell:disable
const NOVELTY =
  /\b(Albert|Bad ?News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Good ?News|Hysterical|Jester|(Pipe ?)?Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/i
const MACHINE = /\b(Eddy|Flo|Fred|Grand(ma|pa)|Junior|Kathy|Ralph|Reed|Rocko|Sandy|Shelley|espeak|eloquence)\b/i
// cspell:enable

/**
 * What a tag means to the ear. `base` is its language as written: what is written in Chinese in Hong Kong is spoken in
 * Cantonese.
 */
type Spoken = { base: string; language: string; script: string; region: string; nynorsk: boolean }

/**
 * The voices for a language, the best first: of the script and the region that the article is written for, then the
 * device's default, then of a region that speaks alike, and at last what was made for fun.
 * @param lang the language tag of the article
 * @param voices as the device has them
 */
export function rankVoices(lang: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice[] {
  const wanted = spokenIn(lang)
  const named = /[-_]([a-z]{2}|\d{3})(?![^-_])/i.test(lang) // otherwise every region will do
  const ranked = voices.flatMap(voice => {
    const spoken = spokenIn(voice.lang)
    if (spoken.language !== wanted.language && !(spoken.base === 'zh' && wanted.base === 'zh' && isCantonese(wanted)))
      return []
    const name = `${voice.name} ${voice.voiceURI}`
    const marks: (boolean | number)[] = [
      NOVELTY.test(name),
      spoken.language !== wanted.language,
      spoken.script !== wanted.script && !ANY_SCRIPT.test(wanted.language),
      spoken.nynorsk !== wanted.nynorsk,
      named && spoken.region !== wanted.region,
      !voice.default,
      MACHINE.test(name),
      named ? distance(spoken, wanted) : 0,
      voice.localService === false, // one on the network falls silent without it
    ]
    return { voice, marks: marks.map(Number) }
  })
  return ranked.sort((a, b) => compare(a.marks, b.marks)).map(({ voice }) => voice)
}

const isCantonese = ({ language }: Spoken) => language === 'yue'

/** Devices write tags as they like: "en_US", "zh_TW_#Hant", "zh-yue". */
function spokenIn(tag: string): Spoken {
  const [first = '', ...rest] = tag.split(/[-_#]+/)
  const find = (form: RegExp) => rest.find(part => form.test(part))
  const [extended, script, region] = [find(/^[a-z]{3}$/i), find(/^[a-z]{4}$/i), find(/^([a-z]{2}|\d{3})$/i)]
  const name = (/^zh$/i.test(first) && extended) || first
  const full = maximized([name, script, region].filter(Boolean).join('-'))
  const base = SAME[full.language] ?? full.language
  const cantonese = base === 'zh' && /^(HK|MO)$/.test(full.region) && !/^hans$/i.test(script ?? '')
  return { ...full, base, language: cantonese ? 'yue' : base, nynorsk: /^nn$/i.test(first) }
}

function maximized(tag: string): { language: string; script: string; region: string } {
  try {
    const { language, script = '', region = '' } = new Intl.Locale(tag).maximize()
    return { language, script, region }
  } catch {
    return { language: tag.toLowerCase(), script: '', region: '' }
  }
}

function distance(spoken: Spoken, wanted: Spoken): number {
  if (spoken.region === wanted.region) return 0
  const family = FAMILIES[wanted.language]
  return family && family.test(spoken.region) !== family.test(wanted.region) ? 2 : 1
}

function compare(a: number[], b: number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
