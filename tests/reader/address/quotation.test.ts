import { expect, it } from 'vitest'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { findQuotation } from '../../../src/reader/address/quotation.lazy.ts'
import { readAs } from '../../support/pages.ts'

const deck = buildDeck(
  readAs({
    headline: 'The harbour reopens',
    sections: [
      { id: 'lead', body: [{ type: 'paragraph', text: 'After nine years, ships are back.' }] },
      {
        id: 'crane',
        heading: 'A crane',
        body: [{ type: 'paragraph', text: ['It lifts ', { text: 'forty tons' }, '.'] }],
      },
      { id: 'cafe', body: [{ type: 'list', items: ['The café, closed', 'It lifts nothing'] }] },
    ],
  }),
)
const find = (quotation: string) => findQuotation(deck, `https://news.example/harbour/#:~:${quotation}`)

it.each([
  ['a text', 'text=forty%20tons', 1],
  ['over spans, with other capitals and spaces', 'text=IT%20%20lifts%20forty', 1],
  ['a heading', 'text=a%20crane', 1],
  ['the headline', 'text=harbour%20reopens', 0],
  ['from a start to an end', 'text=It%20lifts,nothing', 2],
  ['with what stands before it', 'text=closed-,It%20lifts', 2],
  ['with what stands after it', 'text=It%20lifts,-forty', 1],
  ['without an accent, with a comma', 'text=cafe%2C%20closed', 2],
  ['the second of two', 'text=missing&text=forty', 1],
  ['beside another directive', 'selector(x)&text=forty', 1],
  ['with a context that has changed', 'text=before-,forty', 1],
  ['nothing', 'text=', -1],
  ['what is nowhere', 'text=submarine', -1],
  ['a broken code', 'text=%E0%A4%A', -1],
])('finds %s', (_, quotation, index) => {
  expect(find(quotation)).toBe(index)
})
