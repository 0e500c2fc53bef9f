import { CliError } from '../../output/CliError.ts'
import { getErrorMessage } from '../../output/errorMessage.ts'

/**
 * Loads Pagefind, which makes the index of the search. It is an optional peer of the package, as its program takes 13
 * MB.
 * @throws {CliError} (code 3)
 */
export async function loadPagefind(): Promise<typeof import('pagefind')> {
  try {
    return await import('pagefind')
  } catch (error) {
    const reason = getErrorMessage(error).split('\n')[0] ?? ''
    const isMissing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' && reason.includes("'pagefind'")
    throw new CliError(
      3,
      isMissing
        ? 'The package "pagefind", which --search needs, is not installed. Run: npm install pagefind'
        : `The package "pagefind", which --search needs, cannot be loaded (${reason}). Run: npm install --include=optional pagefind`,
    )
  }
}
