/** Returns "U+000B" for a vertical tab. */
export const formatCodePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

// cspell:disable
const NAMED_CHARACTERS = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['euro', '€'],
  ['pound', '£'],
  ['copy', '©'],
  ['deg', '°'],
  ['middot', '·'],
])
// cspell:enable

/** A character reference of HTML. */
export const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i
const REFERENCES = new RegExp(REFERENCE.source, 'gi')

/** Returns "&" for "&amp;" and "&#38;"; undefined for a reference that it does not know. */
export function decodeReference(reference: string): string | undefined {
  const [, hex, decimal, name = ''] = /^&(?:#x([\da-f]+)|#(\d+)|(\w+));$/i.exec(reference) ?? []
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  const isPrintable = code > 32 && code < 0x110000 && !(code >= 0x7f && code < 0xa0) && !(code >> 11 === 0x1b)
  return isPrintable ? String.fromCodePoint(code) : NAMED_CHARACTERS.get(name.toLowerCase())
}

/** Replaces all character references that it knows. */
export const decodeReferences = (text: string): string =>
  text.replace(REFERENCES, reference => decodeReference(reference) ?? reference)
