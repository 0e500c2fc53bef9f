import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { formatProblem } from '../articles/formatProblem.ts'
import { CliError } from '../output/CliError.ts'
import type { Config } from './configSchema.ts'
import type { LoadedConfig } from './loadConfig.ts'

/** The keys that are also options, and whether their value is a folder beside the configuration. */
const OPTIONS = {
  name: false,
  description: false,
  lang: false,
  out: true,
  site: false,
  base: false,
  cache: true,
  static: true,
  pictures: false,
  offline: false,
  search: false,
  strict: false,
  shard: false,
  watch: false,
} as const satisfies Partial<Record<keyof Config, boolean>>

/**
 * Sets the options of a command that the configuration has and the command line has not.
 * @throws {CliError} (code 2) when a value is invalid
 */
export function applyConfig(command: Command, { config, file, folder, locate }: LoadedConfig): void {
  for (const option of command.options) {
    const name = option.attributeName() as keyof typeof OPTIONS
    const value = Object.hasOwn(OPTIONS, name) ? config[name] : undefined
    const source = command.getOptionValueSource(name)
    // The configuration may have lost a key while the command runs.
    if (value === undefined && source === 'config')
      command.setOptionValueWithSource(name, option.defaultValue, 'default')
    if (value === undefined || source === 'cli') continue
    const isFolder = OPTIONS[name]
    try {
      const parsed =
        typeof value !== 'string'
          ? value
          : isFolder
            ? resolve(folder, value)
            : (option.parseArg?.(value, undefined as never) ?? value)
      command.setOptionValueWithSource(name, parsed, 'config')
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error
      const [problem] = locate([{ code: 'invalid-value', path: `$.${name}`, message: error.message, level: 'error' }])
      throw new CliError(2, problem && file ? formatProblem(file, problem) : error.message)
    }
  }
  // A configuration serves both ways of building: shards take their static files in `newsreel index`, and do not watch.
  if (command.getOptionValue('shard') === undefined) return
  for (const name of ['static', 'watch'])
    if (command.getOptionValueSource(name) === 'config') command.setOptionValueWithSource(name, undefined, 'config')
}
