import { decodeUri } from '../../article/names/decodeUri.ts'
import { plainText } from '../../article/plainText.ts'
import { getBlockText } from '../../article/readingTime.ts'
import type { Block } from '../../article/schema.ts'
import type { Deck } from '../../deck/buildDeck.ts'

/**
 * Finds the slide of a text fragment (`#:~:text=prefix-,start,end,-suffix`): the first slide with all parts in order,
 * else the first with the start.
 * @param address the complete URL from the navigation entry: `location` omits text fragments
 * @returns the index of the slide, -1 if there is none
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
    return fold([...opening, heading, ...body.map(getSearchText)].join(' '))
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

const getSearchText = (block: Block) =>
  `${getBlockText(block)} ${block.type === 'quote' && block.cite ? plainText(block.cite) : ''}`

/** Browsers ignore case, accents and the number of spaces. */
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
