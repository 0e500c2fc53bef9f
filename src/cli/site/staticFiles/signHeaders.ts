import { hash } from '../../files/hash.ts'

const SIGNATURE = /^# Written by newsreel build \(([\da-f]+)\)\. Changed lines are kept\.\n/

/**
 * Adds a first line to `_headers` that tells whether the owner has changed the file. Only needed for a policy with
 * sources of the owner, which looks like one that was changed.
 */
export const signHeaders = (text: string): string =>
  `# Written by newsreel build (${hash(text)}). Changed lines are kept.\n${text}`

/** Whether a file has a first line of `signHeaders`, and was not changed since. */
export function isSigned(text: string): boolean {
  const [line = '', signature] = SIGNATURE.exec(text) ?? []
  return signature !== undefined && hash(Buffer.from(text.slice(line.length), 'latin1')) === signature
}
