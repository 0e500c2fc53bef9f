import { expect, it } from 'vitest'
import { shorten, summarize } from '../../src/render/summary.ts'

it('keeps a short text, with collapsed white space', () => {
  expect(shorten('  The\n harbour ', 20)).toBe('The harbour')
})

it('cuts between words, and removes punctuation at the end', () => {
  expect(shorten('The harbour reopens, after nine years', 25)).toBe('The harbour reopens…')
})

it('cuts scripts without spaces and long words at the limit', () => {
  expect(shorten('港'.repeat(20), 10)).toBe(`${'港'.repeat(9)}…`)
  expect(shorten(`On ${'a'.repeat(30)}`, 12)).toBe(`On ${'a'.repeat(8)}…`)
})

it('does not split an emoji, or a letter from its combining marks', () => {
  const family = '👩‍👩‍👧‍👦'
  expect(shorten(family.repeat(3), 2 * family.length)).toBe(`${family}…`)
  expect(shorten('e\u0301'.repeat(6), 6)).toBe(`${'e\u0301'.repeat(2)}…`)
})

it.each([0, 1, 2, 7, 50])('is never longer than %i characters', most => {
  for (const text of ['👩‍👩‍👧‍👦 x', '港'.repeat(99), 'a b c d e f g h', `${'a'.repeat(60)} b`])
    expect(shorten(text, most).length).toBeLessThanOrEqual(most)
})

it('summarizes a text with the first words of its paragraphs, quotes and lists, without links and headings', () => {
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
