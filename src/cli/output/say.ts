/** Before a sentence on the terminal: an error, a remark, good news. */
export type Mark = '✗' | '·' | '✓'

/**
 * Writes a sentence to stderr, a line of its own. Sentences quote articles and names of files, which nobody has
 * checked: a terminal would take some characters in them for commands.
 * @param excerpt lines of a file to show below it (excerptOf), indented
 */
export function say(mark: Mark | null, sentence: string, excerpt = ''): void {
  const lines = excerpt ? excerpt.split('\n').map(line => `    ${line}`) : []
  const text = [`${mark ? `${mark} ` : ''}${sentence}`, ...lines].map(withoutControls).join('\n')
  process.stderr.write(`${text}\n`)
}

const withoutControls = (line: string) => line.replace(/\p{Cc}/gu, ' ')
