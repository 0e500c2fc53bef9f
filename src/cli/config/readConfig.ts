import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Problem } from '../../article/problem.ts'
import { INVALID, salvage } from '../../article/salvage.ts'
import { findDuplicateKeys } from '../../check/file/duplicateKeys.ts'
import { createExcerpt } from '../../check/file/excerpt.ts'
import { createPositions } from '../../check/file/lines.ts'
import { addPositions, type LocatedProblem, sortByPosition } from '../../check/file/locate.ts'
import { findSyntaxProblem } from '../../check/file/syntaxProblem.ts'
import { addSuggestions } from '../../check/suggest.ts'
import { readArticleFile } from '../articles/readArticleFile.ts'
import { CliError } from '../output/CliError.ts'
import { getErrorMessage } from '../output/errorMessage.ts'
import { type Config, ConfigSchema } from './configSchema.ts'
import { CONFIG_SYNONYMS } from './configSynonyms.ts'

/** The configuration of a site, and what is wrong with its file. */
export type ReadConfig = {
  config: Config
  problems: LocatedProblem[]
  /** Adds the positions in the file to further problems. */
  locate: (problems: Problem[]) => LocatedProblem[]
}

/**
 * Reads a configuration: JSON, or the default export of a module.
 * @throws {CliError} (code 2) when a module cannot be run
 */
export async function readConfig(file: string): Promise<ReadConfig> {
  if (extname(file) !== '.json') return checkConfig(await importConfig(file), problems => problems)
  const content = readArticleFile(file)
  if ('problem' in content) return { config: {}, problems: [content.problem], locate: problems => problems }
  const json = content.text.replace(/^\uFEFF/, '')
  try {
    const { config, problems, locate } = checkConfig(JSON.parse(json), found => addPositions(json, found))
    return { config, problems: sortByPosition([...problems, ...locate(findDuplicateKeys(json))]), locate }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { message, offset } = findSyntaxProblem(json, error)
    const position = createPositions(json)(offset)
    const excerpt = createExcerpt(json, offset, position)
    const problem = { code: 'invalid-json', path: '$', message, level: 'error' as const, ...position, excerpt }
    return { config: {}, problems: [problem], locate: problems => problems }
  }
}

function checkConfig(input: unknown, locate: ReadConfig['locate']): ReadConfig {
  const problems: Problem[] = []
  const config = salvage(
    ConfigSchema,
    input,
    '$',
    (path, code, message, level = 'error', details = {}) => problems.push({ code, path, message, level, ...details }),
    () => {},
  )
  const suggested = addSuggestions(problems, input, CONFIG_SYNONYMS).map(({ fix: _, ...problem }) => problem)
  return { config: config === INVALID ? {} : (config as Config), problems: locate(suggested), locate }
}

/** Imports a module anew when its file has changed. */
async function importConfig(file: string): Promise<unknown> {
  try {
    const address = `${pathToFileURL(file)}?${statSync(file).mtimeMs}`
    const module = (await import(/* @vite-ignore */ address)) as { default?: unknown }
    return module.default
  } catch (error) {
    const isUnknown = (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION'
    const reason = isUnknown
      ? `Node ${process.versions.node} cannot run TypeScript: use Node 22.18 or newer, or write newsreel.config.js or .json`
      : getErrorMessage(error).split('\n')[0]
    throw new CliError(2, `${basename(file)} cannot be used: ${reason}.`)
  }
}
