import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The rules of a `_headers` file: the headers of all paths that match. Names are in lower case. */
type HeaderRule = { pattern: RegExp; headers: Record<string, string> }

/**
 * Reads the `_headers` of a site as Netlify and Cloudflare do. Reads the file again when it has changed.
 * @returns a function that finds a header of a path; undefined if the file does not set it, or there is none
 */
export function createHeaderLookup(folder: string): (path: string, header: string) => string | undefined {
  const file = join(folder, '_headers')
  let rules: HeaderRule[] = []
  let stamp = ''
  return (path, header) => {
    try {
      const { size, mtimeMs } = statSync(file)
      if (stamp !== `${size} ${mtimeMs}`) rules = parseHeaders(readFileSync(file, 'utf8'))
      stamp = `${size} ${mtimeMs}`
    } catch {
      return undefined
    }
    return rules.filter(({ pattern }) => pattern.test(path)).findLast(({ headers }) => headers[header])?.headers[header]
  }
}

/** Parses a `_headers` file. Lines without a colon and comments are ignored. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const line of text.split(/\r?\n/)) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue
    if (!/^\s/.test(line)) rules.push({ pattern: toPattern(line.trim()), headers: {} })
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
    const rule = rules.at(-1)
    if (rule && name && value) rule.headers[name.toLowerCase()] = value
  }
  return rules
}

/** `*` stands for any text, `:name` for a part of the path. */
function toPattern(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replace(/\*/g, '.*').replace(/\/:\w+/g, '/[^/]+')}$`)
}
