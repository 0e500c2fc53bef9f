import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { LocatedProblem } from '../../check/file/locate.ts'
import type { SiteLook } from '../../render/look/look.ts'
import { formatProblem } from '../articles/formatProblem.ts'
import { CliError } from '../output/CliError.ts'
import { getErrorReason } from '../output/errorMessage.ts'
import type { Config } from './configSchema.ts'
import { createLook } from './createLook.ts'
import { findConfigFiles } from './findConfig.ts'
import type { LookFile } from './lookFiles.ts'
import { type ReadConfig, readConfig } from './readConfig.ts'
import { checkTheme } from './themeTokens.ts'

/** The configuration of a site, ready for use. */
export type LoadedConfig = {
  config: Config
  /** Its file; undefined without one. */
  file: string | undefined
  /** The folder that paths in it start from. */
  folder: string
  look: SiteLook | undefined
  /** The files to write into the site. */
  files: LookFile[]
  /** The files that it was made from, for a watcher. */
  sources: string[]
  locate: ReadConfig['locate']
}

/** Called with each problem: a message that names the file, and an excerpt of the file where that helps. */
export type OnConfigProblem = (message: string, level: LocatedProblem['level'], excerpt?: string) => void

/**
 * Finds and reads the configuration of a site.
 * @param articles the folder of articles; undefined looks in the current folder
 * @param fileFlag the file that --config names
 * @throws {CliError} (code 2) when it has errors, which were reported, (3) when it is missing
 */
export async function loadConfig(
  articles: string | undefined,
  fileFlag: string | undefined,
  onProblem: OnConfigProblem,
): Promise<LoadedConfig> {
  const { config: file, theme: foundTheme } = findConfigFiles(articles, fileFlag)
  const read: ReadConfig = file ? await readConfig(file) : { config: {}, problems: [], locate: problems => problems }
  const { config, locate } = read
  const folder = dirname(file ?? foundTheme ?? resolve('.'))
  const theme = config.theme === undefined ? foundTheme : resolve(folder, config.theme)
  const css = theme === undefined ? '' : readTheme(theme)
  const { look, files, problems } = createLook(config, folder, css)
  report(file, [...read.problems, ...locate(problems)], onProblem)
  if (theme !== undefined) report(theme, checkTheme(css), onProblem)
  const { logo, favicon, socialPicture, fonts, publisher } = config
  const paths = [
    ...(typeof logo === 'string' ? [logo] : Object.values(logo ?? {})),
    ...(typeof socialPicture === 'string' ? [socialPicture] : [socialPicture?.src]),
    ...Object.values(fonts ?? {}).flatMap(font => font?.files?.map(({ src }) => src)),
    favicon,
    publisher?.logo,
  ].flatMap(path => (path === undefined ? [] : resolve(folder, path)))
  return {
    config,
    file,
    folder,
    look,
    files,
    sources: [...(file ? [file] : []), ...(theme === undefined ? [] : [theme]), ...paths],
    locate,
  }
}

/** @throws {CliError} (code 2) when there is an error among the problems */
function report(file: string | undefined, problems: LocatedProblem[], onProblem: OnConfigProblem): void {
  if (file === undefined) return
  for (const problem of problems) onProblem(formatProblem(file, problem), problem.level, problem.excerpt)
  if (problems.some(({ level }) => level === 'error')) throw new CliError(2, `${file} has errors: correct them.`)
}

function readTheme(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CliError(3, `${file} cannot be read: ${getErrorReason(error)}.`)
  }
}
