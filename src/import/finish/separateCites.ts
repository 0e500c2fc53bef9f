import { plainText } from '../../article/plainText.ts'
import { sliceText } from '../credit/sliceText.ts'
import type { DraftBlock } from '../draft.ts'

const DASHES = ['—', '―', '–']
/** A name, also with a role: "Ann van Lee, harbour master". */
const NAME =
  /^[\p{Lu}\p{Lo}](?:\.|[\p{L}'’-]*)(?: (?:[\p{Lu}\p{Lo}](?:\.|[\p{L}'’-]*)|v[ao]n|de[nrl]?|d[aiu]|la|le|y)){0,5}(?:, [^.!?]{1,60})?$/u
const MAX_LETTERS = 120

type Quote = Extract<DraftBlock, { type: 'quote' }>

/** Takes the source from the end of quotes: "We waited. — Ann Lee", also in a paragraph of its own. */
export function separateCites(blocks: DraftBlock[]): DraftBlock[] {
  const result: DraftBlock[] = []
  for (const block of blocks) {
    const quote = block.type === 'quote' && block.cite === undefined ? separateCite(block) : block
    const last = result.at(-1)
    const isOnlyCite = quote.type === 'quote' && quote.cite !== undefined && plainText(quote.text).trim() === ''
    if (isOnlyCite && last?.type === 'quote' && last.cite === undefined)
      result[result.length - 1] = { ...last, cite: quote.cite ?? '' }
    else result.push(isOnlyCite ? block : quote)
  }
  return result
}

function separateCite(quote: Quote): Quote {
  const text = plainText(quote.text)
  const at = Math.max(...DASHES.map(dash => text.lastIndexOf(dash)))
  const [before, cite] = [text.slice(0, at), text.slice(at + 1).trim()]
  if (at < 0 || cite.length > MAX_LETTERS || !NAME.test(cite)) return quote
  const said = before.trimEnd()
  // Dashes in a sentence: "Paris – London", "only one thing — Hope".
  const isOpen = said !== '' && !/[.!?…"“”’»]$/.test(said)
  if (isOpen && (said === before || text[at] === '–' || !cite.includes(' '))) return quote
  return { type: 'quote', text: sliceText(quote.text, 0, said.length), cite }
}
