/** What a US keyboard has at the places where other scripts have their letters. */
const PLACES: Record<string, string> = { Slash: '?', Equal: '=', Minus: '-' }

/**
 * The character of a key, in lower case. A key that types a letter of another script than the Latin stands for what a
 * US keyboard has at its place, as in the shortcuts of browsers. Latin letters count as they are, wherever they lie.
 */
export function getShortcutKey({ key, code, shiftKey }: KeyboardEvent): string {
  const letter = key.normalize('NFKC').toLowerCase() // an input method may type wide letters
  if (letter === '؟') return '?'
  if (!/^[\p{L}\p{M}]$/u.test(letter) || /[\p{Script=Latin}µºª]/u.test(key)) return letter
  const place = PLACES[code] ?? code.replace('Key', '').toLowerCase()
  return place === '?' && !shiftKey ? '' : place
}
