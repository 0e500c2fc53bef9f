import { load, YAMLException } from 'js-yaml'
import type { Refused } from '../adapter.ts'

/** A value with a colon, with a text after its quotation marks, or with a first letter that means something in YAML. */
const NEEDS_QUOTES = /^([\w-]+): +([^\s"'[{|>#].*: .*\S|(?:"[^"]*"|'[^']*')\s.*\S|[@`%*&!].*\S)/

/**
 * Reads front matter in YAML.
 * @param opening the text before it
 */
export function readYaml(matter: string, opening: string): { values: unknown; refused?: Refused } {
  try {
    return { values: load(matter) }
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined
    const reason = error instanceof YAMLException ? error.reason : String(error)
    const line = opening.split('\n').length + (mark?.line ?? 0)
    const [, key, value] = NEEDS_QUOTES.exec(matter.split('\n')[mark?.line ?? 0] ?? '') ?? []
    const advice =
      value === undefined
        ? `: ${reason}. Correct it.`
        : `. Put the value into quotation marks: ${key}: ${JSON.stringify(value)}`
    const message = `The front matter is no valid YAML (line ${line})${advice}`
    const offset = opening.length + (mark?.position ?? 0)
    return { values: undefined, refused: { code: 'front-matter', message, offset } }
  }
}
