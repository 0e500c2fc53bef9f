import { join } from 'node:path'

/** The package's `lib` folder, which holds all built files, this one too. */
export const LIB = join(import.meta.dirname, '..')
