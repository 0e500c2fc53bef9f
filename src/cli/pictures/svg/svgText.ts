import { PictureError } from '../PictureError.ts'

/** How many characters the entities of an SVG may add. Those of Illustrator add some hundred. */
const MAX_EXPANSION = 1_000_000
const MAX_DEPTH = 8

const PROLOG = /^\uFEFF?(?:\s+|<!--[\s\S]*?-->|<\?(?!xml-stylesheet)[^?]*\?>)*/
const DOCTYPE = /<!DOCTYPE\s+[^\s[>"']+(?:\s+(?:PUBLIC|SYSTEM)(?:\s+(?:"[^"]*"|'[^']*')){1,2})?\s*(?:(>)|\[)/y
const DOCTYPE_END = /\]\s*>/y
const ENTITY = /<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/y
const OTHER_DECLARATION = /<!(?:ELEMENT|ATTLIST)\s(?:"[^"]*"|'[^']*'|[^"'<>])*>/y
const SKIPPED = /\s+|<!--[\s\S]*?-->/y
const REFERENCE = /&([^\s;&#]+);/g

/**
 * Reads an SVG and expands its entities, as a browser does. Illustrator puts namespaces into entities.
 * @throws {PictureError} when its declarations could hide content, or when its entities expand too much
 */
export function readSvgText(src: string, bytes: Buffer): string {
  // In UTF-16 every other byte of markup is zero.
  if (bytes.includes(0)) throw new PictureError(`"${src}" is not in UTF-8: save it with that encoding, or as PNG.`)
  const text = bytes.toString('utf8')
  const start = PROLOG.exec(text)?.[0].length ?? 0
  const [opening, closed] = matchAt(DOCTYPE, text, start) ?? []
  if (opening === undefined || closed) return text
  const entities = new Map<string, string>()
  let kept = ''
  let at = start + opening.length
  for (let end = matchAt(DOCTYPE_END, text, at); !end; end = matchAt(DOCTYPE_END, text, at)) {
    const entity = matchAt(ENTITY, text, at)
    const other = matchAt(OTHER_DECLARATION, text, at)
    const skipped = matchAt(SKIPPED, text, at)
    const found = entity ?? other ?? skipped
    if (!found)
      throw new PictureError(
        `"${src}" contains declarations that cannot be checked: export it as a plain SVG, or as PNG.`,
      )
    // The first declaration of a name counts.
    if (entity?.[1] && !entities.has(entity[1])) entities.set(entity[1], entity[2] ?? entity[3] ?? '')
    if (other) kept += other[0]
    at += found[0].length
  }
  const body = at + (matchAt(DOCTYPE_END, text, at)?.[0].length ?? 0)
  return text.slice(0, start) + kept + expand(src, text.slice(body), entities)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function expand(src: string, text: string, entities: Map<string, string>): string {
  let room = MAX_EXPANSION
  const expanded = (part: string, depth: number): string =>
    part.replace(REFERENCE, (reference, name: string) => {
      const value = entities.get(name)
      if (value === undefined) return reference
      room -= value.length
      if (room < 0 || depth === MAX_DEPTH)
        throw new PictureError(`"${src}" has entities that expand too much: export it as a plain SVG, or as PNG.`)
      return expanded(value, depth + 1)
    })
  return expanded(text, 0)
}
