import { expect, it } from 'vitest'
import { importOne } from '../structured/importAll.ts'

const quoteOf = async (text: string) =>
  (await importOne(`# Pier\n\n${text}\n`, { name: 'pier.md' })).article.sections[0]?.body

it.each(['> We waited. — Ann Lee', '> We waited.\n> – Ann Lee', '<blockquote><p>We waited. —Ann Lee</p></blockquote>'])(
  'takes the source from the end of a quote: %s',
  async text => {
    expect(await quoteOf(text)).toEqual([{ type: 'quote', text: 'We waited.', cite: 'Ann Lee' }])
  },
)

it.each([
  ['> We waited for it — Ann Lee', 'Ann Lee'],
  ['> We waited for it\n> — Ann Lee, harbour master', 'Ann Lee, harbour master'],
  ['> We waited for it -- Rosa da Silva', 'Rosa da Silva'],
  ['> We waited for it\n>\n> – Ann Lee', 'Ann Lee'],
  ['> We *waited for it* — **Ann Lee**', 'Ann Lee'],
])('takes a source without a full stop before it: %s', async (text, cite) => {
  expect(await quoteOf(text)).toEqual([expect.objectContaining({ type: 'quote', cite })])
  expect(JSON.stringify(await quoteOf(text))).not.toMatch(/for it[^"]/)
})

it('takes no noun for a source in German', async () => {
  const text = 'Was bleibt uns noch — Freie Fahrt' // cspell:disable-line
  const { article } = await importOne(`---\nlang: de\n---\n# Pier\n\n> ${text}\n`, { name: 'pier.md' })
  expect(article.sections[0]?.body).toEqual([{ type: 'quote', text }])
})

it.each([
  'We waited. — And then we stopped.',
  'From Paris – London Road',
  'We came from Paris – London Road',
  'Two things matter — Monday',
  'It is here — New York is far',
  'We waited. — Never again',
])('leaves dashes that begin no source: %s', async text => {
  expect(await quoteOf(`> ${text}`)).toEqual([{ type: 'quote', text }])
})
