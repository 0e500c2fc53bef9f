import type { Refused } from '../adapter.ts'
import { readPlainYaml } from './plainYaml.ts'

/** The front matter of a Markdown file as unchecked values, and the text below it. */
export interface FrontMatter {
  values: unknown
  body: string
  refused?: Refused
}

/** Front matter before it is read. */
interface Parts {
  /** The line that begins it; '' before a JSON object. */
  opening: string
  /** Undefined if there is none. */
  matter?: string
  body: string
}

/** Longer front matter is no front matter of an article. */
const MAX_LENGTH = 100_000
const MAX_ALIASES = 20

/** Divides front matter from the text: YAML between `---`, TOML between `+++`, or a JSON object. */
export function divideFrontMatter(text: string): Parts {
  const opening = /^\s*?(---|\+\+\+)[ \t]*\r?\n/.exec(text.slice(0, 1000))
  if (!opening) return divideJson(text)
  const rest = text.slice(opening[0].length)
  const end = endOf(rest, opening[1] ?? '')
  if (!end) return { opening: '', body: text }
  return { opening: opening[0], matter: rest.slice(0, end.start), body: rest.slice(end.end) }
}

/** Reads front matter. Without any, `values` is undefined. Loads only the parsers that it needs. */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const { opening, matter, body } = divideFrontMatter(text)
  if (matter === undefined) return { values: undefined, body }
  if (opening === '') return { values: JSON.parse(matter), body }
  if (opening.includes('+++')) return { values: (await import('./readToml.ts')).readToml(matter), body }
  // Aliases can repeat each other until they fill the memory, and articles need none.
  const aliases = matter.match(/(?:^|[\s[{,:-])\*[\w-]+/g)?.length ?? 0
  if (aliases > MAX_ALIASES || matter.length > MAX_LENGTH) {
    const message = `The front matter is too large, or has more than ${MAX_ALIASES} aliases (*name). Shorten it.`
    return { values: undefined, body, refused: { code: 'alias-bomb', message } }
  }
  const plain = readPlainYaml(matter)
  if (plain) return { values: plain, body }
  const { readYaml } = await import('./readYaml.ts')
  return { ...readYaml(matter, opening), body }
}

/** The line that ends front matter: the same marks, in YAML also three dots. */
function endOf(text: string, marks: string): { start: number; end: number } | undefined {
  const line = marks === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm : /^\+\+\+[ \t]*(?:\r?\n|$)/gm
  const match = line.exec(text.slice(0, MAX_LENGTH * 2))
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/** Hugo also allows a JSON object, which ends with a brace in a line of its own. */
function divideJson(text: string): Parts {
  const match = /^\s{0,100}(\{\s*"[\s\S]{0,100000}?\n\})\s*?(?:\n|$)/.exec(text.slice(0, MAX_LENGTH + 200))
  try {
    if (match) JSON.parse(match[1] ?? '')
  } catch {
    return { opening: '', body: text } // text that begins with a brace
  }
  return { opening: '', ...(match && { matter: match[1] ?? '' }), body: text.slice(match?.[0].length ?? 0) }
}
