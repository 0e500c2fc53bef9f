import { plainText } from '../../../article/plainText.ts'
import type { Article, Block } from '../../../article/schema.ts'
import { findValue, parsePath } from '../../../check/jsonPath.ts'
import { divideFrontMatter } from '../../../import/markdown/frontMatter.ts'
import { FRONT_MATTER_KEYS } from '../../../import/markdown/frontMatterFields.ts'
import { WordIndex } from './wordIndex.ts'

/** Finds where the parts of an article are in the Markdown that it was read from. */
export type MarkdownLocator = {
  /** The offset of a JSON path of the article. Of a part that is not in the text, that of the part around it. */
  findPath: (path: string) => number
  /** The offset of a text that is not in the article; 0 if it is not found. */
  findText: (text: string) => number
}

/** Creates a locator. Searches the text when it is first used. */
export function createMarkdownLocator(text: string, article: Article): MarkdownLocator {
  let words: WordIndex | undefined
  let places: SectionPlace[] | undefined
  const bodyStart = text.length - divideFrontMatter(text).body.length
  const getWords = () => (words ??= new WordIndex(text))
  const getPlaces = () => (places ??= placeSections(text, article, getWords(), bodyStart))
  const findInBody = ([s, , b]: (string | number)[]): number => {
    const place = getPlaces()[Number(s)]
    return place?.blocks[Number(b)] ?? place?.offset ?? bodyStart
  }
  return {
    findPath(path) {
      const keys = parsePath(path)
      const start = keys[0] === 'sections' ? findInBody(keys.slice(1)) : findKey(text.slice(0, bodyStart), keys[0])
      return findValueIn(article, keys, getWords(), start) ?? start
    },
    findText: lost => getWords().find(lost, 0) ?? 0,
  }
}

/** Below the keys of a block (`sections`, 1, `body`, 2), lists have items and spans. */
const BLOCK_DEPTH = 4

/** The offset of a value that is text. */
function findValueIn(article: Article, keys: readonly (string | number)[], words: WordIndex, start: number) {
  const value = findValue(article, keys)
  if (typeof value !== 'string') return undefined
  let from = start
  // Skip the items and spans before this one: they may have the same words.
  for (const at of keys.keys()) {
    const [list, index] = [findValue(article, keys.slice(0, at)), keys[at]]
    if (at <= BLOCK_DEPTH || !Array.isArray(list) || typeof index !== 'number') continue
    for (const before of list.slice(0, index)) {
      const text = plainText(typeof before === 'string' || Array.isArray(before) ? before : [before])
      from = (words.find(text, from) ?? from) + text.trim().length
    }
  }
  return words.find(value, from)
}

/** The offset of a section, and those of its blocks. */
type SectionPlace = { offset: number; blocks: number[] }

function placeSections(text: string, { sections }: Article, words: WordIndex, bodyStart: number): SectionPlace[] {
  let offset = bodyStart
  const place = (part: string) => {
    offset = words.find(part, offset) ?? offset
    return startOfLine(text, offset)
  }
  return sections.map(({ heading, body }) => {
    const start = heading === undefined ? undefined : place(heading)
    const blocks = body.map(block => {
      const before = offset
      const found = place(searchText(block))
      // The picture of the front matter.
      const inFront = block.type === 'figure' && offset === before ? words.find(block.src ?? '', 0) : undefined
      return inFront === undefined ? found : startOfLine(text, inFront)
    })
    return { offset: start ?? blocks[0] ?? startOfLine(text, offset), blocks }
  })
}

function searchText(block: Block): string {
  if (block.type === 'figure') return block.src ?? block.alt ?? ''
  return plainText(block.type === 'list' ? (block.items[0] ?? '') : block.text)
}

/** The offset of the first character of a line that is no space. */
function startOfLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return start + (/^\s*/.exec(text.slice(start, offset))?.[0].length ?? 0)
}

/** The offset of a key in front matter: that of `title` for a headline. 0 if it is not there. */
function findKey(matter: string, key: string | number | undefined): number {
  const names = Object.hasOwn(FRONT_MATTER_KEYS, key ?? '')
    ? FRONT_MATTER_KEYS[key as keyof typeof FRONT_MATTER_KEYS]
    : []
  const offsets = names.map(name => matter.search(new RegExp(`^[ \\t]*"?${name}"?[ \\t]*[:=]`, 'm')))
  return offsets.find(offset => offset >= 0) ?? 0
}
