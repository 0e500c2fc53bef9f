// cspell:disable
/** Abbreviations of time zones that news use for one offset. Left out are those that mean several, such as IST. */
const OFFSETS: Record<string, string> = {
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  CDT: '-05:00',
  BRT: '-03:00',
  BST: '+01:00',
  WEST: '+01:00',
  WAT: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  CAT: '+02:00',
  EAT: '+03:00',
  TRT: '+03:00',
  PKT: '+05:00',
  NPT: '+05:45',
  ICT: '+07:00',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  PHT: '+08:00',
  HKT: '+08:00',
  AWST: '+08:00',
  SGT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
}
/** Abbreviations that mean another offset in a country: "9:30 p.m. IST" in India, Ireland and Israel. */
const IN_COUNTRIES: Record<string, string> = {
  'IST IN': '+05:30',
  'IST IE': '+01:00',
  'IST IL': '+02:00',
  'CST US': '-06:00',
  'CST CA': '-06:00',
  'CST CN': '+08:00',
  'CST TW': '+08:00',
  'PST PH': '+08:00',
}
/** American abbreviations for standard and summer time alike. */
const PLACES: Record<string, string> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
}
// cspell:enable

const OFFSET = /^\(?(?:UTC|GMT)?\s?([+\-−])(\d{1,2}):?(\d{2})?(?!\d)/u
const NAME = /^\(?([A-Z]{1,5})\b/u

/**
 * The offset that a text begins with: `-04:00` of "EDT", `+05:30` of "+0530", `Z` of "UTC".
 * @param local date and time before it: "ET" also means summer time
 * @param lang the language of the text: "ET" is a word in French, and "IST" is known in a country only
 */
export function readZone(text: string, local: string, lang: string): string | undefined {
  const [found, sign, hours = '', minutes = '00'] = OFFSET.exec(text) ?? []
  if (found) {
    const isZero = +hours === 0 && +minutes === 0
    if (+hours > 14 || +minutes > 59) return undefined
    return isZero ? 'Z' : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  }
  const name = NAME.exec(text)?.[1] ?? ''
  const inCountry = IN_COUNTRIES[`${name} ${countryOf(lang)}`]
  if (inCountry) return inCountry
  const place = /^(?:en\b|$)/iu.test(lang) ? PLACES[name] : undefined
  return place === undefined ? OFFSETS[name] : offsetIn(place, local)
}

/** The country of a language tag: `IN` of `en-IN` and of `hi`. English alone is of none. */
function countryOf(lang: string): string | undefined {
  try {
    const locale = new Intl.Locale(lang.replaceAll('_', '-'))
    return locale.region ?? (locale.language === 'en' ? undefined : locale.maximize().region)
  } catch {
    return undefined // no language tag
  }
}

/** The offset of a place in America at a local time. */
function offsetIn(timeZone: string, local: string): string | undefined {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  // Such places are some six hours behind UTC.
  const parts = format.formatToParts(new Date(Date.parse(`${local}Z`) + 6 * 3_600_000))
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '')
}
