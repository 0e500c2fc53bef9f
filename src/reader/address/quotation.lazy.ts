import { decodeUri } from '../../article/decodeUri.ts'
import { plainText } from '../../article/plainText.ts'
import { getBlockText } from '../../article/readingTime.ts'
import type { Block } from '../../article/schema.ts'
import type { Deck } from '../../deck/buildDeck.ts'

/**
 * Finds the slide that a link to a quotation means (`#:~:text=prefix-,start,end,-suffix`): the first that has all of
 * its parts in their order, else the first that has its beginning.
 * @param address the whole address, as the navigation's entry has it: `location` leaves the quotation out
 * @returns its index, -1 when no slide has it
 */
export function findQuotation({ article, slides }: Deck, address: string): number {
  const quotations = (address.split(':~:')[1] ?? '')
    .split('&')
    .filter(part => part.startsWith('text='))
    .map(part =>
      part
        .slice('text='.length)
        .split(',')
        .map(text => decodeUri(text) ?? text),
    )
  const texts = slides.map(({ kind, heading, body }) => {
    const opening = kind === 'cover' ? [article.headline, article.standfirst ?? ''] : []
    return fold([...opening, heading, ...body.map(wordsOf)].join(' '))
  })
  for (const parts of quotations) {
    const whole = parts.map(part => fold(part.replace(/^-|-$/g, '')))
    const start = fold(parts.find(part => !part.endsWith('-')) ?? '')
    for (const quotation of [whole, [start]]) {
      const index = texts.findIndex(text => hasInOrder(text, quotation))
      if (index >= 0) return index
    }
  }
  return -1
}

const wordsOf = (block: Block) =>
  `${getBlockText(block)} ${block.type === 'quote' && block.cite ? plainText(block.cite) : ''}`

/** Browsers compare without regard to capitals, accents and how many spaces there are. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

function hasInOrder(text: string, parts: string[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = part ? text.indexOf(part, from) : -1
    if (at < 0) return false
    from = at + part.length
  }
  return parts.length > 0
}
