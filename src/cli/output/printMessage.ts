/** The first character of a message: an error, a note, or a success. */
export type MessageMark = '✗' | '·' | '✓'

/**
 * Prints a message to stderr, on one line. Messages quote articles and file names, which are untrusted, so control
 * characters are replaced by spaces: a terminal would execute them.
 * @param excerpt lines of a file to print below the message, indented
 */
export function printMessage(mark: MessageMark | null, message: string, excerpt = ''): void {
  const lines = excerpt ? excerpt.split('\n').map(line => `    ${line}`) : []
  const text = [`${mark ? `${mark} ` : ''}${message}`, ...lines].map(replaceControls).join('\n')
  process.stderr.write(`${text}\n`)
}

const replaceControls = (line: string) => line.replace(/\p{Cc}/gu, ' ')
