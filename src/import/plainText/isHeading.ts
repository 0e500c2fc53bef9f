const MAX_LETTERS = 100
/** Chinese and Japanese say more with each character. */
const MAX_IDEOGRAPHS = 32
const MAX_WORDS = 14
const MAX_EXCLAMATION_WORDS = 8
const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
/** What ends a sentence, or begins something in the next line. */
const NO_HEADING_END = /[.。．…,，、،;；؛:：](?:["'”’»)\]」』]*)$/u
const QUOTED = /^["“„«‹‚「『–—-]/u
const SENTENCE_INSIDE = /(?:\p{Ll}{3}[.!?]\s+\p{Lu})|[。！？].{2}/u
/** The number of a section: "3. The law" is a heading, even though it has a full stop. */
const NUMBER = /^(?:\d{1,2}[.)]|[IVX]{1,5}\.|第.{1,3}[章节節])\s*/u

/** Whether a line is as short as headings are, and no sentence. What follows it must be looked at, too. */
export function canBeHeading(line: string): boolean {
  const text = line.replace(NUMBER, '')
  const length = [...text].length
  if (length === 0 || length > (IDEOGRAPH.test(text) ? MAX_IDEOGRAPHS : MAX_LETTERS)) return false
  const words = text.split(/\s+/).length
  if (words > MAX_WORDS || !/[\p{L}\p{N}]/u.test(text)) return false
  if (NO_HEADING_END.test(text) || QUOTED.test(text) || SENTENCE_INSIDE.test(text)) return false
  return !/[!！]$/u.test(text) || words <= MAX_EXCLAMATION_WORDS
}
