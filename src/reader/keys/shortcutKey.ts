/** Characters of a US keyboard, by the key's code. */
const US_KEYS: Record<string, string> = { Slash: '?', Equal: '=', Minus: '-' }

/**
 * Returns the character of a key for shortcuts, in lower case. If the key types a letter that is not Latin, returns the
 * US keyboard's character at that position, as browsers do for their shortcuts.
 */
export function getShortcutKey({ key, code, shiftKey }: KeyboardEvent): string {
  const letter = key.normalize('NFKC').toLowerCase() // input methods may type full-width letters
  if (letter === '؟') return '?'
  if (!/^[\p{L}\p{M}]$/u.test(letter) || /[\p{Script=Latin}µºª]/u.test(key)) return letter
  const usKey = US_KEYS[code] ?? code.replace('Key', '').toLowerCase()
  return usKey === '?' && !shiftKey ? '' : usKey
}
