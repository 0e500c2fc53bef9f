import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// Biome breaks long lines of code, and leaves comments as they are.

const root = join(import.meta.dirname, '..')
const MAX_LENGTH = 120
const COMMENT = /^\s*(\/\/|\/?\*|\{\/\*)/
/** A comment behind code. A quotation mark after it means that it is a part of a text. */
const TRAILING = /\s(\/\/|\/\*) [^'"`]*$/
/** Comments for tools, which have to stay on one line. */
const DIRECTIVE = /(biome-ignore|cspell:|@vitest-environment)/
/** A text or an expression that no formatter can break. */
const LITERAL = /['"`]|\/\S.*\//

it(`no comment and no breakable line of code is longer than ${MAX_LENGTH} columns`, () => {
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.css', '*.js', '*.mjs'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter(file => file && existsSync(join(root, file)))
  expect(files.length).toBeGreaterThan(300)
  const long = files.flatMap(file =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .map((line, index) => ({ line, at: `${file}:${index + 1}` }))
      .filter(({ line }) => line.length > MAX_LENGTH && !DIRECTIVE.test(line))
      .filter(({ line }) => COMMENT.test(line) || TRAILING.test(line) || !LITERAL.test(line))
      .map(({ at }) => at),
  )
  expect(long).toEqual([])
})
