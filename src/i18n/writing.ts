/**
 * The kind of a script, for typography. `latin`. `alphabet`: other scripts with capitals. `cjk`. `complex`: letters
 * join or have marks. `stacked`: complex, with letters above letters, which need the tallest lines.
 */
export type ScriptKind = 'latin' | 'alphabet' | 'cjk' | 'complex' | 'stacked'

/** How a language is written. */
export type Writing = { dir: 'ltr' | 'rtl'; script: ScriptKind }

// cspell:disable
/** Scripts with the Unicode bidirectional classes R and AL, as codes of ISO 15924. */
const RIGHT_TO_LEFT =
  /Adlm|Ara[bn]|Armi|Avst|Chrs|Cprt|Elym|Gara|Hatr|Hebr|Hung|Khar|Lydi|Man[di]|Mend|Mer[co]|Narb|Nbat|Nkoo|Orkh|Ougr|Palm|Phl[ipv]|Phnx|Prti|Rohg|Sam[ar]|Sarb|Sidt|Sog[do]|Syr[cejn]|Thaa|Yezi/
const KINDS: [ScriptKind, RegExp][] = [
  ['latin', /Lat[fgn]/],
  ['alphabet', /Armn|Cyr[ls]|Grek/],
  ['cjk', /Bopo|Han[abgist]|Hira|Hrkt|Jpan|Kana|Kore|Yiii/],
  ['stacked', /Aran|Khmr|Lana|Mymr|Tibt/],
]
/** Languages that are written in Arabic letters in the Nastaliq style, whose words slope down. */
const NASTALIQ = /^(ur|ks|lah|pnb|skr|khw|bft|phr|hno|trw)\b/i
// cspell:enable

// These spare most pages the use of Intl, which takes 100 ms the first time on a phone.
/** A language tag that names its script. */
const NAMED_SCRIPT = /^[a-z]{2,3}-([a-z]{4})(?![^-])/i
/** Tags of frequent languages in Latin script. */
const LATIN = /^((de|en|es|fr|it|nl|pt)(-[a-z]{2})?)?$/i

const writings = new Map<string, Writing>()

/** Returns how a language is written, from the script that its tag names or implies. Unknown tags: Latin script. */
export function getWriting(lang = ''): Writing {
  const known = writings.get(lang)
  if (known) return known
  const script = scriptOf(lang)
  const dir = RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr'
  const kind = KINDS.find(([, scripts]) => scripts.test(script))?.[0] ?? 'complex'
  const writing: Writing = { dir, script: script === 'Arab' && NASTALIQ.test(lang) ? 'stacked' : kind }
  writings.set(lang, writing)
  return writing
}

/** Returns the writing direction of a language tag ("ar-EG" → "rtl"). */
export const getDirection = (lang?: string): 'ltr' | 'rtl' => getWriting(lang).dir

/** Sets how a language is written, as the server found out, so that its page needs no Intl. */
export const registerWriting = (lang: string, writing: Writing): unknown => writings.set(lang, writing)

/** Returns the attributes of an element with text in a language. */
export function getTextAttributes(lang?: string): {
  lang: string | undefined
  dir: 'ltr' | 'rtl'
  'data-script': ScriptKind
} {
  const { dir, script } = getWriting(lang)
  return { lang, dir, 'data-script': script }
}

/** Returns the code (ISO 15924) of the script that the tag names, else of the usual script of the language. */
function scriptOf(lang: string): string {
  if (LATIN.test(lang)) return 'Latn'
  const code = NAMED_SCRIPT.exec(lang)?.[1]
  if (code) return code.charAt(0).toUpperCase() + code.slice(1).toLowerCase()
  try {
    return new Intl.Locale(lang).maximize().script ?? 'Latn'
  } catch {
    return 'Latn' // not a language tag
  }
}
