import { createTemporaryName } from '../../src/cli/files/temporaryName.ts'

/** Creates the name of a temporary file that a killed process left: no system has a process with this id. */
export const createLeftoverName = (path: string): string =>
  createTemporaryName(path).replace(/\.[\da-f]{6}(?=[\da-f]{12}\.tmp$)/, '.ffffff')
