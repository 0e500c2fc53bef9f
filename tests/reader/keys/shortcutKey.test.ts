import { expect, it } from 'vitest'
import { getShortcutKey } from '../../../src/reader/keys/shortcutKey.ts'

const letter = (key: string, code: string, more: KeyboardEventInit = {}) =>
  getShortcutKey(new KeyboardEvent('keydown', { key, code, ...more }))

it.each([
  ['Russian', 'с', 'KeyC', 'c'],
  ['Russian, with caps lock', 'З', 'KeyP', 'p'],
  ['Ukrainian', 'і', 'KeyS', 's'],
  ['Greek', 'ψ', 'KeyC', 'c'],
  ['Arabic', 'ؤ', 'KeyC', 'c'],
  ['Hebrew', 'ב', 'KeyC', 'c'],
  ['Thai', 'แ', 'KeyC', 'c'],
  ['Thai, a vowel above', 'ื', 'KeyN', 'n'],
  ['Thai, minus', 'ข', 'Minus', '-'],
  ['Thai, equals', 'ช', 'Equal', '='],
  ['Korean', 'ㅊ', 'KeyC', 'c'],
  ['Japanese kana', 'そ', 'KeyC', 'c'],
  ['Devanagari', 'म', 'KeyC', 'c'],
])('uses the position of the key if its letter is not Latin: %s', (_, key, code, expected) => {
  expect(letter(key, code)).toBe(expected)
})

it.each([
  ['AZERTY', 'm', 'Semicolon', 'm'],
  ['AZERTY, comma', ',', 'KeyM', ','],
  ['Dvorak', 'c', 'KeyI', 'c'],
  ['Dvorak, the place of c', 'j', 'KeyC', 'j'],
  ['an accented letter', 'é', 'Digit2', 'é'],
  ['micro', 'µ', 'KeyM', 'μ'],
  ['Hebrew, a mark at a letter’s place', '/', 'KeyQ', '/'],
  ['plus on a German keyboard', '+', 'BracketRight', '+'],
  ['minus of the number pad', '-', 'NumpadSubtract', '-'],
  ['a wide letter', 'ｃ', 'KeyC', 'c'],
  ['an input method at work', 'Process', 'KeyC', 'process'],
  ['a dead key', 'Dead', 'KeyC', 'dead'],
])('uses the typed character if it is Latin or not a letter: %s', (_, key, code, expected) => {
  expect(letter(key, code)).toBe(expected)
})

it('finds the question mark', () => {
  expect(letter('?', 'Digit7', { shiftKey: true })).toBe('?')
  expect(letter('؟', 'Slash', { shiftKey: true })).toBe('?')
  expect(letter('？', 'Slash', { shiftKey: true })).toBe('?')
  expect(letter('ฦ', 'Slash', { shiftKey: true })).toBe('?')
  expect(letter('ฝ', 'Slash')).toBe('')
})
