import type { Point } from './Engine.ts'

/** Keys of more than one letter, as WebDriver calls them. */
const KEYS: Record<string, string> = {
  ...{ Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D', Tab: '\uE004', Enter: '\uE007' },
  ...{ Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011' },
  ...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' },
}

// WebDriver and WebDriver BiDi take the same actions.

/** The actions of a key such as `a`, `+` or `Shift+Space`. */
export function keyActions(key: string): object[] {
  const values = (key.length > 1 ? key.split('+') : [key]).map(each => KEYS[each] ?? each)
  const actions = [
    ...values.map(value => ({ type: 'keyDown', value })),
    ...values.toReversed().map(value => ({ type: 'keyUp', value })),
  ]
  return [{ type: 'key', id: 'keyboard', actions }]
}

export function clickActions({ x, y }: Point): object[] {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]
}
