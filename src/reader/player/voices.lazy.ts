/** Language codes that voices use for the same spoken language. */
const ALIASES: Record<string, string | undefined> = {
  cmn: 'zh',
  nb: 'no',
  nn: 'no',
  tl: 'fil',
  prs: 'fa',
  iw: 'he',
  in: 'id',
  ji: 'yi',
}
/** Languages whose voices read several scripts. */
const ANY_SCRIPT = /^(zh|yue|sr|no)$/
/** Regions of a language with a similar accent. All other regions form the second group. */
const ACCENTS: Record<string, RegExp | undefined> = {
  en: /^(US|PH|PR|GU|LR)$/,
  es: /^(ES|GQ|PH)$/,
  pt: /^BR$/,
  fr: /^CA$/,
}

/** Apple's novelty voices, and voices that sound robotic (Apple's Eloquence, eSpeak). */
// cspell:disable
const NOVELTY =
  /\b(Albert|Bad ?News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Good ?News|Hysterical|Jester|(Pipe ?)?Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/i
const ROBOTIC = /\b(Eddy|Flo|Fred|Grand(ma|pa)|Junior|Kathy|Ralph|Reed|Rocko|Sandy|Shelley|espeak|eloquence)\b/i
// cspell:enable

/** The spoken language of a tag. `base` is the written language: Chinese of Hong Kong is spoken in Cantonese. */
type SpokenLanguage = { base: string; language: string; script: string; region: string; nynorsk: boolean }

/**
 * Returns the voices for a language, the best first: those for the article's script and region, then the device's
 * default, then a region with a similar accent; novelty voices last.
 * @param lang the language tag of the article
 * @param voices all voices of the device
 */
export function rankVoices(lang: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice[] {
  const target = parseSpokenLanguage(lang)
  const hasRegion = /[-_]([a-z]{2}|\d{3})(?![^-_])/i.test(lang) // otherwise any region is fine
  const ranked = voices.flatMap(voice => {
    const spoken = parseSpokenLanguage(voice.lang)
    if (spoken.language !== target.language && !(spoken.base === 'zh' && target.base === 'zh' && isCantonese(target)))
      return []
    const name = `${voice.name} ${voice.voiceURI}`
    const penalties: (boolean | number)[] = [
      NOVELTY.test(name),
      spoken.language !== target.language,
      spoken.script !== target.script && !ANY_SCRIPT.test(target.language),
      spoken.nynorsk !== target.nynorsk,
      hasRegion && spoken.region !== target.region,
      !voice.default,
      ROBOTIC.test(name),
      hasRegion ? getAccentDistance(spoken, target) : 0,
      voice.localService === false, // a network voice fails offline
    ]
    return { voice, penalties: penalties.map(Number) }
  })
  return ranked.sort((a, b) => comparePenalties(a.penalties, b.penalties)).map(({ voice }) => voice)
}

const isCantonese = ({ language }: SpokenLanguage) => language === 'yue'

/** Parses the tags that devices use: "en_US", "zh_TW_#Hant", "zh-yue". */
function parseSpokenLanguage(tag: string): SpokenLanguage {
  const [first = '', ...rest] = tag.split(/[-_#]+/)
  const find = (form: RegExp) => rest.find(part => form.test(part))
  const [extended, script, region] = [find(/^[a-z]{3}$/i), find(/^[a-z]{4}$/i), find(/^([a-z]{2}|\d{3})$/i)]
  const name = (/^zh$/i.test(first) && extended) || first
  const full = maximize([name, script, region].filter(Boolean).join('-'))
  const base = ALIASES[full.language] ?? full.language
  const cantonese = base === 'zh' && /^(HK|MO)$/.test(full.region) && !/^hans$/i.test(script ?? '')
  return { ...full, base, language: cantonese ? 'yue' : base, nynorsk: /^nn$/i.test(first) }
}

function maximize(tag: string): { language: string; script: string; region: string } {
  try {
    const { language, script = '', region = '' } = new Intl.Locale(tag).maximize()
    return { language, script, region }
  } catch {
    return { language: tag.toLowerCase(), script: '', region: '' }
  }
}

function getAccentDistance(spoken: SpokenLanguage, target: SpokenLanguage): number {
  if (spoken.region === target.region) return 0
  const family = ACCENTS[target.language]
  return family && family.test(spoken.region) !== family.test(target.region) ? 2 : 1
}

function comparePenalties(a: number[], b: number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
