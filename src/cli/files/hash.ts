import { createHash } from 'node:crypto'

/**
 * The SHA-256 of text or bytes in hexadecimal, cut to a length. The default is enough to notice a change.
 * @param data several parts are hashed as if they were one
 */
export function hash(data: HashInput | readonly HashInput[], length: number = 16): string {
  const sha256 = createHash('sha256')
  for (const part of Array.isArray(data) ? data : [data]) sha256.update(part)
  return sha256.digest('hex').slice(0, length)
}

type HashInput = string | Uint8Array
