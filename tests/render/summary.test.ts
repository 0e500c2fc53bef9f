import { expect, it } from 'vitest'
import { shorten, summarize } from '../../src/render/summary.ts'

it('leaves a short text alone, but for its white space', () => {
  expect(shorten('  The\n harbour ', 20)).toBe('The harbour')
})

it('cuts between words, and takes no comma or full stop with it', () => {
  expect(shorten('The harbour reopens, after nine years', 25)).toBe('The harbour reopens…')
})

it('cuts a script without spaces where it must, and one long word too', () => {
  expect(shorten('港'.repeat(20), 10)).toBe(`${'港'.repeat(9)}…`)
  expect(shorten(`On ${'a'.repeat(30)}`, 12)).toBe(`On ${'a'.repeat(8)}…`)
})

it('tears no emoji and no letter from its marks', () => {
  const family = '👩‍👩‍👧‍👦'
  expect(shorten(family.repeat(3), 2 * family.length)).toBe(`${family}…`)
  expect(shorten('e\u0301'.repeat(6), 6)).toBe(`${'e\u0301'.repeat(2)}…`)
})

it.each([0, 1, 2, 7, 50])('is never longer than %i', most => {
  for (const text of ['👩‍👩‍👧‍👦 x', '港'.repeat(99), 'a b c d e f g h', `${'a'.repeat(60)} b`])
    expect(shorten(text, most).length).toBeLessThanOrEqual(most)
})

it('sums up a text by its first words: paragraphs, quotes and lists, without links and headings', () => {
  const blocks = [
    { type: 'figure' as const, caption: 'A caption' },
    { type: 'paragraph' as const, text: ['With ', { text: 'a link', href: 'https://example.com/' }, '.'] },
    { type: 'subheading' as const, text: 'Between' },
    { type: 'quote' as const, text: 'Said she.' },
    { type: 'list' as const, items: ['One', 'two'] },
  ]
  expect(summarize(blocks)).toBe('With a link. Said she. One two')
  expect(summarize(blocks, 14)).toBe('With a link…')
  expect(summarize([])).toBe('')
})
