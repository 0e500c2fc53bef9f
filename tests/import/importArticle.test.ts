import { describe, expect, it } from 'vitest'
import { type ImportOptions, importArticle } from '../../src/import/importArticle.ts'
import { parseDocument } from '../support/parseDocument.ts'

const options: ImportOptions = {
  parseDocument: () => {
    throw new Error('These sources need no parser.')
  },
}

it('imports a text', async () => {
  const result = await importArticle({ content: 'A headline\n\nThe lead.' }, options)
  expect(result).toMatchObject({
    article: { headline: 'A headline', sections: [{ id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }] }] },
  })
})

it('leaves an article of its own format as it is', async () => {
  const article = {
    version: 1,
    headline: 'A headline',
    sections: [
      { id: 'own-id', heading: 'First', body: [{ type: 'paragraph', text: ['a ', { text: 'b', mark: 'em' }] }] },
    ],
  }
  expect(await importArticle({ content: JSON.stringify(article) }, options)).toMatchObject({ article })
})

it.each<[string, Uint8Array | string]>([
  ['empty', ''],
  ['unknown-format', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0])],
  ['empty', '   \n '],
  ['unknown-format', JSON.stringify([{ id: 212, slug: 'pier', alt_text: 'Two boats' }], null, 2)],
  ['unknown-format', JSON.stringify({ id: 212, tags: ['pier', 'boats'] }, null, 2)],
  ['unknown-format', '[\n  "pier",\n  "boats"\n]'],
  ['broken', '{\n  "headline": "The harbour reopens",\n  "sections": [\n'],
  ['too-large', new Uint8Array(64_000_001)],
])('refuses a source with the reason %j', async (code, content) => {
  expect(await importArticle({ content }, options)).toEqual({ refused: { code, message: expect.any(String) } })
})

it('says which kinds there are when it does not know one', async () => {
  const result = await importArticle({ content: 'x' }, { ...options, from: 'word' as 'text' })
  expect(result).toMatchObject({ refused: { message: expect.stringContaining('"word" is no kind of source') } })
})

it('ends with the reason of an aborted signal', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(importArticle({ content: 'x\n\ny' }, { ...options, signal })).rejects.toThrow('enough')
})

it('says what to pass if there is no parser', async () => {
  const missing = {} as ImportOptions
  await expect(importArticle({ content: 'x' }, missing)).rejects.toThrow('npm install linkedom')
})

describe('a standfirst', () => {
  const LEAD = 'The first ferry in nine years left the old harbour on Monday with 116 passengers on board.'
  const importText = (standfirst: string) =>
    importArticle({ content: `Harbour\n\n${standfirst}\n\nBy Ann Lee\n\n${LEAD}`, name: 'a.txt' }, options)

  it.each([LEAD, `${LEAD.slice(0, 60)}…`, `${LEAD.slice(0, 60)} [...]`, LEAD.slice(0, 60)])(
    'is left out if it is the beginning of the first paragraph: %j',
    async standfirst => {
      const result = await importText(standfirst)
      expect(result).not.toHaveProperty('article.standfirst')
      expect(result).toMatchObject({ dropped: [{ text: standfirst, code: 'repeated-standfirst' }] })
    },
  )

  it('stays if it says something else', async () => {
    const result = await importText('The first ferry in nine years left the old harbour, and nobody knows why.')
    expect(result).toHaveProperty('article.standfirst')
  })
})

it.each(['Image caption', 'Media caption ', 'Подпись к фото,'])(
  'leaves out the label of a caption: %j',
  async label => {
    const caption = `${label} Two boats.\nImage copyright EPA`
    const content = `---\ntitle: Harbour\n---\n\nThe lead.\n\n![Boats](pier.jpg "${caption}")`
    const result = await importArticle({ content }, { parseDocument })
    expect(result).toHaveProperty('article.sections.1.body.0', {
      type: 'figure',
      src: 'pier.jpg',
      alt: 'Boats',
      caption: 'Two boats.',
      credit: 'EPA',
    })
  },
)

it.each(['Image', 'photo 2', 'Bild', '写真'])('says that an alt text only names the kind: %j', async alt => {
  const content = `---\ntitle: Harbour\n---\n\nThe lead.\n\n![${alt}](pier.jpg)`
  const result = await importArticle({ content }, { parseDocument })
  expect(result).toHaveProperty('article.sections.1.body.0', { type: 'figure', src: 'pier.jpg', alt })
  expect(result).toHaveProperty('notes', expect.arrayContaining([expect.objectContaining({ code: 'placeholder-alt' })]))
})
