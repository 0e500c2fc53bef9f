import { join } from 'node:path'

/** The package's folder of built files, which the command itself lies in, built. */
export const LIB = join(import.meta.dirname, '..')
