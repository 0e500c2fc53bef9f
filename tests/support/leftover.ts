import { createTemporaryName } from '../../src/cli/files/temporaryName.ts'

/** The name that a file has while it is written, by a process that has gone: no system counts so far. */
export const leftover = (path: string): string =>
  createTemporaryName(path).replace(/\.[\da-f]{6}(?=[\da-f]{12}\.tmp$)/, '.ffffff')
