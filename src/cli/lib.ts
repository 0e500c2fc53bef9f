import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The package's `lib` folder, which holds all built files, this one too. */
export const LIB = join(import.meta.dirname, '..')

/** Reads the version of the package. */
export const readVersion = (): string =>
  JSON.parse(readFileSync(join(LIB, '../package.json'), 'utf8')).version as string
