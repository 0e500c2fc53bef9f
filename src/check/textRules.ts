/** A rule for texts: a pattern, and advice for the editor about what it matched. */
type TextRule = { pattern: RegExp; advice: (match: string) => string }

// Quantifiers are bounded, so that any text is checked in linear time.
const ELEMENTS =
  'a|abbr|article|aside|b|big|blockquote|body|br|center|cite|code|del|div|em|embed|figcaption|figure|font|footer|form|' +
  'h[1-6]|head|header|hr|html|i|iframe|img|ins|kbd|li|link|mark|meta|object|ol|p|picture|pre|q|s|script|section|small|' +
  'span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video|wbr'

/** What readers would see as stray characters, since the reader shows texts as plain text. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    pattern: new RegExp(`</?(?:${ELEMENTS})(?:[\\s/][^<>]{0,200})?>|<!--`, 'i'),
    advice: match =>
      `${quote(match)} is shown as written: texts cannot contain HTML. Remove it; for emphasis or a link use a span like { "text": "…", "mark": "strong" }.`,
  },
  {
    pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i,
    advice: match => `${quote(match)} is shown as written: type the character itself${describeCharacter(match)}.`,
  },
  {
    pattern:
      /!\[[^[\]\n]{0,200}\]\([^\s()]{1,300}\)|\[[^[\]\n]{1,200}\]\((?:[a-z]{1,10}:|[/#.?]|www\.)[^\s()]{0,300}(?:\s"[^"\n]{0,100}")?\)/i,
    advice: match =>
      match.startsWith('!')
        ? `${quote(match)} is shown as written: texts cannot contain Markdown. Make the picture a block of the type "figure".`
        : `${quote(match)} is shown as written: texts cannot contain Markdown. Use a span like { "text": "…", "href": "https://…" }.`,
  },
  {
    pattern: /(?<![*\w])\*\*(?=\S)[^*\n]{1,200}\*\*(?![*\w])/,
    advice: match =>
      `${quote(match)} is shown as written: texts cannot contain Markdown. Use a span like { "text": "…", "mark": "strong" }.`,
  },
  {
    pattern: /^\s{0,3}#{1,6} \S/,
    advice: match =>
      `${quote(match)} is shown as written: use a section's "heading", or a block of the type "subheading".`,
  },
  {
    // Control characters except tabs and line breaks, which are shown as spaces.
    pattern: /(?![\t\n\r])\p{Cc}/u,
    advice: match =>
      `The text contains the control character ${formatCodePoint(match)}: replace it with a space, or begin a new paragraph there.`,
  },
  {
    pattern: /\p{Cs}/u,
    advice: match =>
      `The text contains half of a character (${formatCodePoint(match)}), shown as "\uFFFD": type the character again.`,
  },
  {
    pattern: /\uFFFD/,
    advice: () => 'The text contains "\uFFFD", which stands for a lost letter: type the letter again.',
  },
  {
    // UTF-8 decoded as Windows-1252 or Latin-1.
    pattern: /Ã[\u0080-\u00bf†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€ƒ„…]|â€[\u0080-\u00bf™œ“”˜¦]|Â[\u00a0-\u00bf]/,
    advice: match => `${quote(match)} looks like a letter in the wrong encoding: export the text again, as UTF-8.`,
  },
]

const MAX_QUOTED = 40

const quote = (match: string) => `"${match.length > MAX_QUOTED ? `${match.slice(0, MAX_QUOTED - 1)}…` : match}"`

const formatCodePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const NAMED_CHARACTERS = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', 'a space'],
])

/** Returns " (&)" for "&amp;" and "&#38;", "" for a reference that it does not know. */
function describeCharacter(reference: string): string {
  const [, hex, decimal, name = ''] = /^&(?:#x([\da-f]+)|#(\d+)|(\w+));$/i.exec(reference) ?? []
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  const isPrintable = code > 32 && code < 0x110000 && !(code >= 0x7f && code <= 0xa0) && !(code >> 11 === 0x1b)
  const character = isPrintable ? String.fromCodePoint(code) : NAMED_CHARACTERS.get(name.toLowerCase())
  return character ? ` (${character})` : ''
}
