import { expect, it } from 'vitest'
import type { Text } from '../../../src/article/schema.ts'
import { separateCites } from '../../../src/import/finish/separateCites.ts'
import { importOne } from '../structured/importAll.ts'

const quote = (text: Text) => ({ type: 'quote' as const, text })

it.each([
  ['We waited. — Ann Lee', 'We waited.', 'Ann Lee'],
  ['We waited — Ann Lee', 'We waited', 'Ann Lee'],
  ['“We waited.”\n—Ann Lee', '“We waited.”', 'Ann Lee'],
  ['Wir warteten. – Anna von der Au, Kapitänin', 'Wir warteten.', 'Anna von der Au, Kapitänin'],
  ['We waited! ― J. R. Hale', 'We waited!', 'J. R. Hale'],
  ['We waited. — Anonymous', 'We waited.', 'Anonymous'],
])('takes the source from the end of a quote: %s', (text, said, cite) => {
  expect(separateCites([quote(text)])).toEqual([{ type: 'quote', text: said, cite }])
})

it.each([
  ['We waited — and then we stopped waiting.'],
  ['We waited. — Never again.'],
  ['The ferry from Paris – London Road'],
  ['Es blieb nur eines — Hoffnung'],
  ['— Ann Lee'],
])('leaves dashes that begin no source: %s', text => {
  expect(separateCites([quote(text)])).toEqual([quote(text)])
})

it('keeps the style of a quote, and finds the source in a paragraph of its own', () => {
  const said = [{ text: 'We', mark: 'strong' as const }, ' waited.']
  expect(separateCites([quote([said[0] ?? '', ' waited. — Ann Lee'])])).toEqual([{ ...quote(said), cite: 'Ann Lee' }])
  expect(separateCites([quote('High.'), quote('Low.'), quote('— Bo Diaz')])).toEqual([
    quote('High.'),
    { ...quote('Low.'), cite: 'Bo Diaz' },
  ])
  const paragraph = { type: 'paragraph' as const, text: 'We waited. — Ann Lee' }
  expect(separateCites([paragraph, quote('— Bo Diaz')])).toEqual([paragraph, quote('— Bo Diaz')])
})

it('does so in Markdown and HTML', async () => {
  const expected = [{ type: 'quote', text: 'We waited.', cite: 'Ann Lee' }]
  for (const text of ['> We waited. — Ann Lee', '> We waited.\n> — Ann Lee', '> We waited.\n>\n> — *Ann Lee*'])
    expect((await importOne(`# Pier\n\n${text}\n`, { name: 'pier.md' })).article.sections[0]?.body).toEqual(expected)
  const html = '# Pier\n\n<blockquote><p>We waited.</p><p>— <cite>Ann Lee</cite></p></blockquote>\n'
  expect((await importOne(html, { name: 'pier.md' })).article.sections[0]?.body).toEqual(expected)
})
