import { Command, CommanderError } from 'commander'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { devCommand } from './commands/dev.ts'
import { importCommand } from './commands/import.ts'
import { indexCommand } from './commands/indexSite.ts'
import { serveCommand } from './commands/serve.ts'
import { readVersion } from './lib.ts'
import { CliError } from './output/CliError.ts'
import { printMessage } from './output/printMessage.ts'

const HELP = `
From what you have to a site:
  newsreel import story.txt             make an article of a text, a web page …
  newsreel dev articles                 preview articles while you write them
  newsreel check articles               list what to fix in them
  newsreel build articles -o site --site https://news.example/
  newsreel serve site                   preview the site before you upload it

Run "newsreel <command> --help" for the options of a command.

Exit codes:
  0  success
  1  problems in the articles
  2  invalid usage
  3  cannot read, write or fetch something`

/**
 * Runs the command line.
 * @param argv as process.argv
 * @returns the exit code: 0 for success, otherwise an ExitCode
 */
export async function run(argv: string[]): Promise<number> {
  const program = new Command('newsreel')
    .description('Turns news articles into slides.')
    .version(readVersion(), '-v, --version')
    .exitOverride()
    .configureOutput({ writeErr: text => process.stderr.write(text) })
    .showHelpAfterError('(run with --help for usage)')
    .addHelpText('after', HELP)
  for (const command of [importCommand(), devCommand(), checkCommand(), buildCommand(), serveCommand(), indexCommand()])
    program.addCommand(command.copyInheritedSettings(program))
  try {
    await program.parseAsync(argv)
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof CliError) {
      printMessage(null, error.message)
      return error.code
    }
    throw error
  }
}
