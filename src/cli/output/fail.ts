/** Exit codes: 1 problems in the input, 2 wrong use, 3 could not read, write or fetch. */
export type ExitCode = 1 | 2 | 3

/** A failure that the command line tells in one sentence, without a stack: what is wrong, and what to do. */
export class Failure extends Error {
  override name = 'Failure'
  readonly code: ExitCode
  constructor(code: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** What something that was thrown says. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : `${thrown}`)

/** What went wrong, as messageOf says it, without the path that messages of the file system end with. */
export const reasonOf = (thrown: unknown): string =>
  typeof (thrown as NodeJS.ErrnoException | null)?.syscall === 'string'
    ? messageOf(thrown).replace(/^(\w+: [^,]+),.*$/s, '$1')
    : messageOf(thrown)
