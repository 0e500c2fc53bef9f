/** The message of anything that was thrown. */
export const getErrorMessage = (error: unknown): string => (error instanceof Error ? error.message : `${error}`)

/** The same without the path at the end of a file system error: "ENOENT: no such file or directory". */
export const getErrorReason = (error: unknown): string =>
  typeof (error as NodeJS.ErrnoException | null)?.syscall === 'string'
    ? getErrorMessage(error).replace(/^(\w+: [^,]+),.*$/s, '$1')
    : getErrorMessage(error)
