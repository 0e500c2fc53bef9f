import { expect, it } from 'vitest'
import type { Text } from '../../../../src/article/schema.ts'
import { findBoldHeadings } from '../../../../src/import/html/body/boldHeadings.ts'

const bold = (text: string) => ({ text, mark: 'strong' as const })
const paragraph = (...parts: Exclude<Text, string>) => ({ type: 'paragraph' as const, text: parts })
const TEXT = paragraph('The ferry left the harbour at noon, and nobody on the quay said a word.')
const kindsOf = (...blocks: Parameters<typeof findBoldHeadings>[0]) =>
  findBoldHeadings(blocks).map(block => (block.type === 'heading' ? `h${block.level} ${block.text}` : block.type))

it('makes headings of bold lines between paragraphs', () => {
  const blocks = [TEXT, paragraph(bold('A slow return')), TEXT, TEXT, paragraph(bold('Who pays?')), TEXT]
  expect(kindsOf(...blocks)).toEqual([
    'paragraph',
    'h2 A slow return',
    'paragraph',
    'paragraph',
    'h2 Who pays?',
    'paragraph',
  ])
  expect(kindsOf({ type: 'heading', level: 2, text: 'The harbour' }, ...blocks)).toContain('h3 A slow return')
})

it('finds bold lines that only line breaks divide from a paragraph', () => {
  const blocks = findBoldHeadings([
    paragraph('It is open.\n', bold('A slow return'), '\nIt took years.\nNobody knows why.'),
    paragraph(bold('Who pays?'), '\nThe town.'),
  ])
  expect(blocks).toEqual([
    { type: 'paragraph', text: 'It is open.' },
    { type: 'heading', level: 2, text: 'A slow return' },
    { type: 'paragraph', text: 'It took years.\nNobody knows why.' },
    { type: 'heading', level: 2, text: 'Who pays?' },
    { type: 'paragraph', text: 'The town.' },
  ])
})

it.each([
  ['sentences', bold('It took nine years.')],
  ['labels', bold('Price:')],
  ['credits', bold('Photo: Ann Lee')],
  ['links', { ...bold('Read this'), href: 'https://news.example' }],
])('keeps %s in bold as they are', (_, line) => {
  const other = { ...line, text: `${line.text.slice(0, -1)}a${line.text.slice(-1)}` }
  const blocks = [TEXT, paragraph(line), TEXT, paragraph(other), TEXT]
  expect(findBoldHeadings(blocks)).toEqual(blocks)
})

it('makes no heading of a single bold line, of lines that repeat, or of the last line', () => {
  for (const lines of [['A slow return'], ['A slow return', 'A slow return']]) {
    const blocks = [TEXT, ...lines.flatMap(line => [paragraph(bold(line)), TEXT]), paragraph(bold('The end'))]
    expect(findBoldHeadings(blocks)).toEqual(blocks)
  }
})
