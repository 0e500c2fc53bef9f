/** Before a sentence on the terminal: an error, a remark, good news. */
export type Mark = '✗' | '·' | '✓'

/**
 * Tells people something on stderr, a line of its own. Sentences quote articles and names of files, which nobody has
 * checked: a terminal would take some characters in them for commands.
 */
export function say(mark: Mark | null, sentence: string): void {
  const text = sentence.replace(/\p{Cc}/gu, ' ')
  process.stderr.write(`${mark ? `${mark} ` : ''}${text}\n`)
}
