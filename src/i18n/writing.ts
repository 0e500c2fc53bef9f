/**
 * The kind of a language's script, for its typography: `latin`; `alphabet`, other letters with capitals; `cjk`;
 * `complex`, whose letters join or carry marks; and `stacked`, complex with letters above letters, which need the
 * tallest lines.
 */
export type ScriptKind = 'latin' | 'alphabet' | 'cjk' | 'complex' | 'stacked'

/** How a language is written. */
export type Writing = { dir: 'ltr' | 'rtl'; script: ScriptKind }

// cspell:disable
/** Scripts of the bidirectional classes R and AL in Unicode. */
const RIGHT_TO_LEFT =
  /Adlm|Ara[bn]|Armi|Avst|Chrs|Cprt|Elym|Gara|Hatr|Hebr|Hung|Khar|Lydi|Man[di]|Mend|Mer[co]|Narb|Nbat|Nkoo|Orkh|Ougr|Palm|Phl[ipv]|Phnx|Prti|Rohg|Sam[ar]|Sarb|Sidt|Sog[do]|Syr[cejn]|Thaa|Yezi/
const KINDS: [ScriptKind, RegExp][] = [
  ['latin', /Lat[fgn]/],
  ['alphabet', /Armn|Cyr[ls]|Grek/],
  ['cjk', /Bopo|Han[abgist]|Hira|Hrkt|Jpan|Kana|Kore|Yiii/],
  ['stacked', /Aran|Khmr|Lana|Mymr|Tibt/],
]
/** Languages in Arabic letters that are read in Nastaliq, whose words slant down. */
const NASTALIQ = /^(ur|ks|lah|pnb|skr|khw|bft|phr|hno|trw)\b/i
// cspell:enable

/** The script of a tag that names it, or that nearly all articles have: the first use of Intl takes a phone 100 ms. */
const NAMED = /^[a-z]{2,3}-([a-z]{4})(?![^-])/i
const LATIN = /^((de|en|es|fr|it|nl|pt)(-[a-z]{2})?)?$/i

const writings = new Map<string, Writing>()

/** How a language is written, by the script that its tag names or implies. Left to right where nobody knows. */
export function writingOf(lang = ''): Writing {
  const before = writings.get(lang)
  if (before) return before
  const script = scriptOf(lang)
  const dir = RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr'
  const kind = KINDS.find(([, scripts]) => scripts.test(script))?.[0] ?? 'complex'
  const writing: Writing = { dir, script: script === 'Arab' && NASTALIQ.test(lang) ? 'stacked' : kind }
  writings.set(lang, writing)
  return writing
}

/** The writing direction of a language tag ("ar-EG" → "rtl"). */
export const directionOf = (lang?: string): 'ltr' | 'rtl' => writingOf(lang).dir

/** Takes over what a server has found out, so that its page needs no Intl. */
export const registerWriting = (lang: string, writing: Writing): unknown => writings.set(lang, writing)

/** The attributes of an element with text in a language. */
export function inLanguage(lang?: string): { lang: string | undefined; dir: 'ltr' | 'rtl'; 'data-script': ScriptKind } {
  const { dir, script } = writingOf(lang)
  return { lang, dir, 'data-script': script }
}

/** The script as its code in ISO 15924: by the tag, else the one that the language is usually written in. */
function scriptOf(lang: string): string {
  if (LATIN.test(lang)) return 'Latn'
  const named = NAMED.exec(lang)?.[1]
  if (named) return named.charAt(0).toUpperCase() + named.slice(1).toLowerCase()
  try {
    return new Intl.Locale(lang).maximize().script ?? 'Latn'
  } catch {
    return 'Latn' // no language tag
  }
}
