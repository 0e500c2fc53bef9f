import { Command, CommanderError } from 'commander'
import { buildCommand } from './commands/build.ts'
import { devCommand } from './commands/dev.ts'
import { indexCommand } from './commands/indexSite.ts'
import { serveCommand } from './commands/serve.ts'
import { Failure } from './fail.ts'

/**
 * Runs the command line.
 * @param argv as process.argv
 * @returns the exit code: 0 fine, 1 problems in the input, 2 wrong use, 3 could not read, write or fetch
 */
export async function run(argv: string[]): Promise<number> {
  const program = new Command('newsreel')
    .description('Turns news articles, held as JSON, into slides that people click, key and swipe through.')
    .exitOverride()
    .configureOutput({ writeErr: text => process.stderr.write(text) })
    .showHelpAfterError('(newsreel --help tells what there is)')
    .addHelpText('after', '\nExit codes: 0 fine, 1 problems in the articles, 2 wrong use, 3 could not read or write.')
  for (const command of [buildCommand(), indexCommand(), serveCommand(), devCommand()]) program.addCommand(command)
  try {
    await program.parseAsync(argv)
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Failure) {
      process.stderr.write(`${error.message}\n`)
      return error.code
    }
    throw error
  }
}
