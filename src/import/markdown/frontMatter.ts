import { load, YAMLException } from 'js-yaml'
import type { Refused } from '../adapter.ts'
import { readToml } from './readToml.ts'

/** The front matter of a Markdown file as unchecked values, and the text below it. */
export interface FrontMatter {
  values: unknown
  body: string
  refused?: Refused
}

/** Longer front matter is no front matter of an article. */
const MAX_LENGTH = 100_000
const MAX_ALIASES = 20

/** Reads front matter: YAML between `---`, TOML between `+++`, or a JSON object. Without any, `values` is undefined. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^\s*?(---|\+\+\+)[ \t]*\r?\n/.exec(text.slice(0, 1000))
  const rest = text.slice(opening?.[0].length)
  if (!opening) return readJsonMatter(text)
  const end = endOf(rest, opening[1] ?? '')
  if (!end) return { values: undefined, body: text }
  const matter = rest.slice(0, end.start)
  const body = rest.slice(end.end)
  if (opening[1] === '+++') return { values: readToml(matter), body }
  // Aliases can repeat each other until they fill the memory, and articles need none.
  const aliases = matter.match(/(?:^|[\s[{,:-])\*[\w-]+/g)?.length ?? 0
  if (aliases > MAX_ALIASES || matter.length > MAX_LENGTH) {
    const message = `The front matter is too large, or has more than ${MAX_ALIASES} aliases (*name). Shorten it.`
    return { values: undefined, body, refused: { code: 'alias-bomb', message } }
  }
  try {
    return { values: load(matter), body }
  } catch (error) {
    return { values: undefined, body, refused: toRefusal(error, opening[0]) }
  }
}

/** @param opening the text before the YAML */
function toRefusal(error: unknown, opening: string): Refused {
  const mark = error instanceof YAMLException ? error.mark : undefined
  const reason = error instanceof YAMLException ? error.reason : String(error)
  const line = opening.split('\n').length + (mark?.line ?? 0)
  const message = `The front matter is no valid YAML (line ${line}): ${reason}. Correct it.`
  return { code: 'front-matter', message, offset: opening.length + (mark?.position ?? 0) }
}

/** The line that ends front matter: the same marks, in YAML also three dots. */
function endOf(text: string, marks: string): { start: number; end: number } | undefined {
  const line = marks === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm : /^\+\+\+[ \t]*(?:\r?\n|$)/gm
  const match = line.exec(text.slice(0, MAX_LENGTH * 2))
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/** Hugo also allows a JSON object, which ends with a brace in a line of its own. */
function readJsonMatter(text: string): FrontMatter {
  const match = /^\s{0,100}(\{\s*"[\s\S]{0,100000}?\n\})\s*?(?:\n|$)/.exec(text.slice(0, MAX_LENGTH + 200))
  try {
    if (match) return { values: JSON.parse(match[1] ?? ''), body: text.slice(match[0].length) }
  } catch {
    // text that begins with a brace
  }
  return { values: undefined, body: text }
}
