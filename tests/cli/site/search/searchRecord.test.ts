import { expect, it } from 'vitest'
import { createSearchRecord } from '../../../../src/cli/site/search/searchRecord.ts'
import { readAs, site } from '../../../support/pages.ts'

const create = (json: object) => createSearchRecord('harbour', readAs(json), site, '/')

it('has the text first, and then what a result shows anyway', () => {
  const { content, meta } = create({
    headline: 'The harbour reopens',
    kicker: 'City',
    standfirst: 'After nine years',
    byline: [{ name: 'Ann Writer' }],
    sections: [
      { id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }] },
      { id: 'return', heading: 'A slow return', body: [{ type: 'paragraph', text: 'Boats came “back.”' }] },
    ],
  })
  expect(content.split('\n')).toEqual([
    'After nine years ·',
    'The lead.',
    'A slow return ·',
    'Boats came “back.”',
    'The harbour reopens ·',
    'City ·',
    'Ann Writer',
  ])
  expect(meta['title']).toBe('The harbour reopens')
})

it('separates texts in scripts without a full stop, too', () => {
  const body = ['ท่าเรือเปิดอีกครั้ง', '港が再び開く。'].map(text => ({ type: 'paragraph', text }))
  expect(create({ headline: 'ميناء', sections: [{ id: 'a', body }] }).content).toBe(
    'ท่าเรือเปิดอีกครั้ง ·\n港が再び開く。\nميناء',
  )
})
