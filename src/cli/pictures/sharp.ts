import { CliError } from '../output/CliError.ts'
import { getErrorMessage } from '../output/errorMessage.ts'

type SharpFunction = typeof import('sharp').default

/**
 * sharp, which decodes and encodes pictures. It is an optional peer of the package, so it may be missing: then every
 * call throws a CliError (code 3) with `sharpProblem`. Import this module lazily, as sharp takes a while to load.
 */
export const { sharp, sharpProblem } = await loadSharp()

async function loadSharp(): Promise<{ sharp: SharpFunction; sharpProblem?: string }> {
  try {
    return { sharp: (await import('sharp')).default }
  } catch (error) {
    const problem = describeSharpProblem(error)
    const fail = () => {
      throw new CliError(3, problem)
    }
    return { sharp: fail as unknown as SharpFunction, sharpProblem: problem }
  }
}

/** Why sharp cannot be loaded, and what to do. */
export function describeSharpProblem(error: unknown): string {
  const reason = getErrorMessage(error).split('\n')[0] ?? ''
  const isMissing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' && reason.includes("'sharp'")
  return isMissing
    ? 'The package "sharp", which reads and makes pictures, is not installed. Run: npm install sharp'
    : `The package "sharp", which reads and makes pictures, cannot be loaded (${reason}). Run: npm install --include=optional sharp`
}
