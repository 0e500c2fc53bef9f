import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The code of a document that begins with a comment naming its file, as people paste it.
 * @param document its path in the repository
 * @param file the name in the comment
 */
export function snippet(document: string, file: string): string {
  const text = readFileSync(join(import.meta.dirname, '../..', document), 'utf8')
  const [, code] = text.split(`// ${file}\n`)
  if (!code) throw new Error(`${document} has no code for ${file}.`)
  return code.slice(0, code.indexOf('```'))
}
