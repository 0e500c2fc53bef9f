/** Before a sentence on the terminal: an error, a remark, good news. */
export type Mark = '✗' | '·' | '✓'

/**
 * Tells people something on stderr, a line of its own. Sentences quote articles, which nobody has checked: a terminal would
 * take some characters in them for commands.
 */
export function say(mark: Mark, sentence: string): void {
  process.stderr.write(`${mark} ${sentence.replace(/\p{Cc}/gu, ' ')}\n`)
}
