/** A rule about a text: what it looks for, and what an editor should do. */
type TextRule = { pattern: RegExp; advice: (found: string) => string }

// Each pattern is bounded, so that a hostile text of megabytes is checked in linear time.
const ELEMENTS =
  'a|abbr|article|aside|b|big|blockquote|body|br|center|cite|code|del|div|em|embed|figcaption|figure|font|footer|form|' +
  'h[1-6]|head|header|hr|html|i|iframe|img|ins|kbd|li|link|mark|meta|object|ol|p|picture|pre|q|s|script|section|small|' +
  'span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video|wbr'

/** What an article's text must not hold, as the reader shows each character as it is written. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    pattern: new RegExp(`</?(?:${ELEMENTS})(?:[\\s/][^<>]{0,200})?>|<!--`, 'i'),
    advice: found =>
      `${quote(found)} is shown as written: a text holds no HTML. Remove it; for emphasis or a link use a span, as { "text": "…", "mark": "strong" }.`,
  },
  {
    pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i,
    advice: found => `${quote(found)} is shown as written: type the character itself${characterOf(found)}.`,
  },
  {
    pattern:
      /!\[[^[\]\n]{0,200}\]\([^\s()]{1,300}\)|\[[^[\]\n]{1,200}\]\((?:[a-z]{1,10}:|[/#.?]|www\.)[^\s()]{0,300}(?:\s"[^"\n]{0,100}")?\)/i,
    advice: found =>
      found.startsWith('!')
        ? `${quote(found)} is shown as written: a text holds no Markdown. Make the picture a block of the type "figure".`
        : `${quote(found)} is shown as written: a text holds no Markdown. Use a span, as { "text": "…", "href": "https://…" }.`,
  },
  {
    pattern: /(?<![*\w])\*\*(?=\S)[^*\n]{1,200}\*\*(?![*\w])/,
    advice: found =>
      `${quote(found)} is shown as written: a text holds no Markdown. Use a span, as { "text": "…", "mark": "strong" }.`,
  },
  {
    pattern: /^\s{0,3}#{1,6} \S/,
    advice: found =>
      `${quote(found)} is shown as written: use a section's "heading", or a block of the type "subheading".`,
  },
  {
    // Every control but tab and line breaks, which count as spaces.
    pattern: /(?![\t\n\r])\p{Cc}/u,
    advice: found =>
      `The text holds the control character ${codeOf(found)}: replace it with a space, or begin a new paragraph there.`,
  },
  {
    pattern: /\p{Cs}/u,
    advice: found =>
      `The text holds half of a character (${codeOf(found)}), shown as "\uFFFD": type the character again.`,
  },
  {
    pattern: /\uFFFD/,
    advice: () => 'The text holds "\uFFFD", the sign of a lost letter: type the letter again.',
  },
  {
    // UTF-8 that was read as Windows-1252 or Latin-1.
    pattern: /Ã[\u0080-\u00bf†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€ƒ„…]|â€[\u0080-\u00bf™œ“”˜¦]|Â[\u00a0-\u00bf]/,
    advice: found =>
      `${quote(found)} looks like a letter in the wrong encoding: save the text as UTF-8 where it comes from, and import it again.`,
  },
]

const MAX_QUOTED = 40

const quote = (found: string) => `"${found.length > MAX_QUOTED ? `${found.slice(0, MAX_QUOTED - 1)}…` : found}"`

const codeOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', 'a space'],
])

/** " (&)" for "&amp;" and "&#38;"; "" for a name that is not common. */
function characterOf(reference: string): string {
  const [, hex, decimal, name = ''] = /^&(?:#x([\da-f]+)|#(\d+)|(\w+));$/i.exec(reference) ?? []
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  const isPrintable = code > 32 && code < 0x110000 && !(code >= 0x7f && code <= 0xa0) && !(code >> 11 === 0x1b)
  const character = isPrintable ? String.fromCodePoint(code) : NAMED.get(name.toLowerCase())
  return character ? ` (${character})` : ''
}
