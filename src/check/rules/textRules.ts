import { quote, type Rule } from '../rule.ts'
import { decodeReference, decodeReferences, formatCodePoint, REFERENCE } from './characters.ts'

// Quantifiers are bounded, so that any text is checked in linear time.
const ELEMENTS =
  'a|abbr|article|aside|b|big|blockquote|body|br|center|cite|code|del|div|em|embed|figcaption|figure|font|footer|form|' +
  'h[1-6]|head|header|hr|html|i|iframe|img|ins|kbd|li|link|mark|meta|object|ol|p|picture|pre|q|s|script|section|small|' +
  'span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video|wbr'

const NOT_ASCII = /[^\n\r\t -~]/

/** A rule for texts: a pattern, and advice for the editor about what it matched. */
type TextRule = {
  code: string
  /** A quick test. The pattern matches no text that fails it. */
  needs?: RegExp
  pattern: RegExp
  advice: (match: string) => string
  /** Corrects a text that matches. */
  fix?: (text: string) => string
}

/** What readers would see as stray characters, since the reader shows texts as plain text. */
const PATTERNS: readonly TextRule[] = [
  {
    code: 'html',
    needs: /</,
    pattern: new RegExp(`</?(?:${ELEMENTS})(?:[\\s/][^<>]{0,200})?>|<!--`, 'i'),
    advice: match =>
      `${quote(match)} is shown as written: texts cannot contain HTML. Remove it; for emphasis or a link use a span like { "text": "…", "mark": "strong" }.`,
  },
  {
    code: 'character-reference',
    needs: /&/,
    pattern: REFERENCE,
    advice: match => `${quote(match)} is shown as written: type the character itself${describeReference(match)}.`,
    fix: decodeReferences,
  },
  {
    code: 'markdown',
    needs: /\]\(/,
    pattern:
      /!\[[^[\]\n]{0,200}\]\([^\s()]{1,300}\)|\[[^[\]\n]{1,200}\]\((?:[a-z]{1,10}:|[/#.?]|www\.)[^\s()]{0,300}(?:\s"[^"\n]{0,100}")?\)/i,
    advice: match =>
      match.startsWith('!')
        ? `${quote(match)} is shown as written: texts cannot contain Markdown. Make the picture a block of the type "figure".`
        : `${quote(match)} is shown as written: texts cannot contain Markdown. Use a span like { "text": "…", "href": "https://…" }.`,
  },
  {
    code: 'markdown',
    needs: /\*\*/,
    pattern: /(?<![*\w])\*\*(?=\S)[^*\n]{1,200}\*\*(?![*\w])/,
    advice: match =>
      `${quote(match)} is shown as written: texts cannot contain Markdown. Use a span like { "text": "…", "mark": "strong" }.`,
  },
  {
    code: 'markdown',
    pattern: /^\s{0,3}#{1,6} \S/,
    advice: match =>
      `${quote(match)} is shown as written: use a section's "heading", or a block of the type "subheading".`,
  },
  {
    code: 'control-character',
    // Control characters except tabs and line breaks, which are shown as spaces.
    pattern: /(?![\t\n\r])\p{Cc}/u,
    advice: match =>
      `The text contains the control character ${formatCodePoint(match)}: replace it with a space, or begin a new paragraph there.`,
    fix: text => text.replace(/(?![\t\n\r])\p{Cc}/gu, ' '),
  },
  {
    code: 'broken-character',
    needs: NOT_ASCII,
    pattern: /\p{Cs}/u,
    advice: match =>
      `The text contains half of a character (${formatCodePoint(match)}), shown as "\uFFFD": type the character again.`,
  },
  {
    code: 'broken-character',
    needs: NOT_ASCII,
    pattern: /\uFFFD/,
    advice: () => 'The text contains "\uFFFD", which stands for a lost letter: type the letter again.',
  },
  {
    code: 'wrong-encoding',
    needs: NOT_ASCII,
    // UTF-8 decoded as Windows-1252 or Latin-1.
    pattern: /Ã[\u0080-\u00bf†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€ƒ„…]|â€[\u0080-\u00bf™œ“”˜¦]|Â[\u00a0-\u00bf]/,
    advice: match => `${quote(match)} looks like a letter in the wrong encoding: export the text again, as UTF-8.`,
  },
]

function describeReference(reference: string): string {
  const character = decodeReference(reference)
  return character ? ` (${character === '\u00a0' ? 'a space' : character})` : ''
}

/** Rules for stray characters in texts: one finding a text and pattern. */
export const TEXT_RULES: readonly Rule[] = PATTERNS.map(({ code, needs, pattern, advice, fix }) => ({
  code,
  *check({ texts }) {
    for (const { path, text } of texts) {
      if (needs && !needs.test(text)) continue
      const found = pattern.exec(text)?.[0]
      if (found === undefined) continue
      const value = fix?.(text) ?? text
      yield { path, message: advice(found), fix: value === text || !value.trim() ? undefined : { path, value } }
    }
  },
}))
