import { temporaryName } from '../../src/cli/files/temporaryName.ts'

/** The name that a file has while it is written, by a process that has gone: no system counts so far. */
export const leftover = (path: string): string =>
  temporaryName(path).replace(/\.[\da-f]{6}(?=[\da-f]{12}\.tmp$)/, '.ffffff')
