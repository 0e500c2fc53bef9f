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

it.each(['We waited. — And then we stopped.', 'From Paris – London Road', 'We waited. — Never again'])(
  'leaves dashes that begin no source: %s',
  async text => {
    expect(await quoteOf(`> ${text}`)).toEqual([{ type: 'quote', text }])
  },
)
