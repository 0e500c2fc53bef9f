import { describe, expect, it } from 'vitest'
import { codesOf, createArticle } from '../../support/advice.ts'

describe('a headline in capitals', () => {
  it.each(['HARBOUR REOPENS AFTER NINE YEARS', 'HAFEN ÖFFNET WIEDER!', 'ПОРТ СНОВА ОТКРЫТ'])(
    'is reported: %s',
    headline => expect(codesOf(createArticle({ headline }))).toEqual(['headline-capitals']),
  )

  it.each([
    'NATO',
    'EU, UN: 2024',
    'The EU and NATO',
    'ABCDEFGHIJKLMNOP',
    '港が九年ぶりに再開',
    'الميناء يفتح',
    '2024',
  ])('is not seen in %s', headline => expect(codesOf(createArticle({ headline }))).toEqual([]))
})

describe('a standfirst that repeats the lead', () => {
  const codesFor = (standfirst: string, lead: unknown, heading?: string) =>
    codesOf(
      createArticle({
        standfirst,
        sections: [{ id: 'lead', ...(heading && { heading }), body: [{ type: 'paragraph', text: lead }] }],
      }),
    )
  it('is reported if both are the same, or the lead goes on', () => {
    const standfirst = 'Ferries are back in the old harbour.'
    expect(codesFor(standfirst, 'Ferries are back in the old harbour')).toEqual(['standfirst-repeats-lead'])
    expect(codesFor(standfirst, [standfirst, { text: ' It took nine years.', mark: 'em' }])).toEqual([
      'standfirst-repeats-lead',
    ])
  })

  it('is not seen if they differ, or begin alike by chance', () => {
    expect(codesFor('Ferries are back.', 'The harbour reopened on Monday.')).toEqual([])
    expect(codesFor('Ferries', 'Ferries are back in the old harbour.')).toEqual([])
    expect(codesFor('Ferries are back in the old harbour', 'Ferries are back in the old harbours of Europe.')).toEqual(
      [],
    )
    expect(codesFor('Ferries are back in the harbour.', 'Ferries are back in the harbour.', 'Not the lead')).toEqual([])
  })
})
