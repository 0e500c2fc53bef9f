import type { ParseDocument } from '../dom.ts'

/** A reference to a character by its name. Names have at most 31 letters. */
const REFERENCE = /&([a-z][a-z\d]{1,30});/gi
/** HTML has 2,125 names. */
const MAX_NAMES = 5000

let characters = new Map<string, string>()

/**
 * The character of a name: © of "copy". In builds this function stands for the package
 * decode-named-character-reference, whose table weighs as much as a fifth of the importer (vite/entityNames.ts).
 */
export const decodeNamedCharacterReference = (name: string): string | false => characters.get(name) ?? false

/** Finds the characters that a text names, with the parser of HTML, which knows them all. */
export function findEntities(text: string, parseDocument: ParseDocument): void {
  const names = [...new Set([...text.matchAll(REFERENCE)].map(([, name = '']) => name))].slice(0, MAX_NAMES)
  const html = names.map(name => `<i>&${name};</i>`).join('')
  const elements =
    html === ''
      ? []
      : parseDocument(`<!doctype html><html><body>${html}</body></html>`, 'text/html').querySelectorAll('i')
  const found = [...elements].map(({ textContent }, i) => [names[i] ?? '', textContent ?? ''] as const)
  // An unknown name stays as it is. Of "&copyX;" only the beginning is known.
  characters = new Map(found.filter(([, character]) => !/^&.|;$/s.test(character)))
}
