import { plainText } from './plainText.ts'
import type { Block } from './schema.ts'

/** Words a minute of silent reading in English (Brysbaert 2019, a review of 190 studies). */
const WORDS = 238
/** Characters a minute in scripts without spaces: between Chinese, 255, and Japanese, 357 (IReST, 2012). */
const CHARACTERS = 300
/** Thai, Japanese and Chinese. As ranges, and without the rarest: by their names they take the engine as long as all words. */
const WITHOUT_SPACES = /[\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/g
const WORD = /[\p{L}\p{N}]\S*/gu

/** How many seconds it takes to read a text. */
export function secondsToRead(text: string): number {
  const characters = text.match(WITHOUT_SPACES)?.length ?? 0
  const words = (characters ? text.replace(WITHOUT_SPACES, ' ') : text).match(WORD)?.length ?? 0
  return (words / WORDS + characters / CHARACTERS) * 60
}

/** The words of a block as it is read: a figure's are its caption. */
export function textOf(block: Block): string {
  switch (block.type) {
    case 'figure':
      return block.caption ? plainText(block.caption) : ''
    case 'list':
      return block.items.map(plainText).join('\n')
    default:
      return plainText(block.text)
  }
}
