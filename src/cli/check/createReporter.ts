import { createGithubReporter } from './githubReporter.ts'
import { createJsonReporter } from './jsonReporter.ts'
import type { CheckReporter } from './reporter.ts'
import { createSarifReporter } from './sarifReporter.ts'
import { createTextReporter } from './textReporter.ts'

const REPORTERS = {
  text: createTextReporter,
  json: createJsonReporter,
  github: createGithubReporter,
  sarif: createSarifReporter,
}

/**
 * Creates the reporter for a `--format`.
 * @param version the version of Newsreel
 */
export const createReporter = (format: keyof typeof REPORTERS, version: string): CheckReporter =>
  REPORTERS[format](version)
