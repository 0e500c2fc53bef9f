/** Exit codes: 1 problems in the articles, 2 invalid usage, 3 cannot read, write or fetch. */
export type ExitCode = 1 | 2 | 3

/** An error that the command line prints as one message, without a stack: what happened, where, what to do. */
export class CliError extends Error {
  override name = 'CliError'
  readonly code: ExitCode
  constructor(code: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Thrown for a folder without articles. */
export class NoArticleError extends CliError {
  override name = 'NoArticleError'
}
