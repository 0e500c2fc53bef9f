// cspell:disable
/** Abbreviations of time zones that mean one offset. Left out are those that mean several, such as IST. */
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
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
}
// cspell:enable

const OFFSET = /^\(?(?:UTC|GMT)?\s?([+\-−])(\d{1,2}):?(\d{2})?(?!\d)/u
const NAME = /^\(?([A-Z]{1,5})\b/u

/** The offset that a text begins with: `-04:00` of "EDT", `+05:30` of "+0530", `Z` of "UTC". */
export function readZone(text: string): string | undefined {
  const [found, sign, hours = '', minutes = '00'] = OFFSET.exec(text) ?? []
  if (found) {
    const isZero = +hours === 0 && +minutes === 0
    if (+hours > 14 || +minutes > 59) return undefined
    return isZero ? 'Z' : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  }
  return OFFSETS[NAME.exec(text)?.[1] ?? '']
}
