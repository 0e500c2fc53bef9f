/** Decodes percent-encoded text. Returns null when the encoding is invalid, as in "100%". */
export function decodeUri(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
