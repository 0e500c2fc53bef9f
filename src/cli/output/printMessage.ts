/** The first character of a message: an error, a note, or a success. */
export type MessageMark = '✗' | '·' | '✓'

/**
 * Prints a message to stderr, on one line. Messages quote articles and file names, which are untrusted, so control
 * characters are replaced by spaces: a terminal would execute them.
 * @param excerpt lines of a file to print below the message, indented
 */
export function printMessage(mark: MessageMark | null, message: string, excerpt?: string): void {
  process.stderr.write(formatMessage(mark, message, excerpt))
}

/** Formats a message as printMessage prints it, with a line break at its end. */
export function formatMessage(mark: MessageMark | null, message: string, excerpt = ''): string {
  const lines = excerpt ? excerpt.split('\n').map(line => `    ${line}`) : []
  return `${[`${mark ? `${mark} ` : ''}${message}`, ...lines].map(replaceControls).join('\n')}\n`
}

const replaceControls = (line: string) => line.replace(/\p{Cc}/gu, ' ')
