/** The message of anything that was thrown. */
export const getErrorMessage = (error: unknown): string => (error instanceof Error ? error.message : `${error}`)

/** Why a file cannot be read, by the code of the error. */
const REASONS: Record<string, string> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads to itself',
}

/** The reason of a file system error, as the end of a sentence; else the message. Other codes: "EIO: i/o error". */
export function getErrorReason(error: unknown): string {
  const { code = '', syscall } = Object(error) as NodeJS.ErrnoException
  if (typeof syscall !== 'string') return getErrorMessage(error)
  return REASONS[code] ?? getErrorMessage(error).replace(/^(\w+: [^,]+),.*$/s, '$1')
}
