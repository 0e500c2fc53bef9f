import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWriter, problemsOf, tryHostile } from './hostile.ts'
import { importOne, textOf } from './importAll.ts'
import { PAGES, SOURCES } from './sources.ts'

/** Texts that have been used for attacks, or that break careless code. `npm run test:hostile` tries many more. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</p></div><iframe src="javascript:alert(1)">',
  '&lt;b&gt; &amp;amp; &#x3C;',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  '__proto__',
  '\u202Etxt.exe',
  'A\u0000B',
  '👩‍👩‍👧 ﷽ ｅ',
]

describe.each(SOURCES)('$kind', ({ write }) => {
  it('keeps each word once: in the article, or in what was left out', async () => {
    const writer = createWriter(index => `Word${index}a word${index}b`)
    const text = textOf(await importOne(write(writer)))
    const words = text.match(/word\d+[ab]/giu) ?? []
    expect(words.map(word => word.toLowerCase()).sort()).toEqual(
      writer.texts.flatMap(each => each.toLowerCase().split(' ')).sort(),
    )
  })

  it('makes a valid article of any texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })), async stream => {
        const writer = createWriter(() => stream.next().value ?? '')
        const result = await importOne(write(writer))
        expect(problemsOf(result.article)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe.each([...SOURCES, ...PAGES])('$kind', template => {
  it.each(HOSTILE)('shows %j as text in each field, and makes a valid article', async hostile => {
    expect((await tryHostile(template, hostile)).wrong).toEqual([])
  })
})
