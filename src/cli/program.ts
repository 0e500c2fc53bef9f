import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { buildCommand } from './commands/build.ts'
import { devCommand } from './commands/dev.ts'
import { indexCommand } from './commands/indexSite.ts'
import { serveCommand } from './commands/serve.ts'
import { LIB } from './lib.ts'
import { Failure } from './output/fail.ts'
import { say } from './output/say.ts'

const HELP = `
From a folder of articles to a site, in three steps:
  newsreel dev articles                 write, and see it at once
  newsreel build articles -o site --site https://news.example/
  newsreel serve site                   a look at it, before it is uploaded

newsreel build --help and so on tells more of each.

Exit codes: 0 fine, 1 problems in the articles, 2 wrong use, 3 could not read or
write.`

const version = () => JSON.parse(readFileSync(join(LIB, '../package.json'), 'utf8')).version as string

/**
 * Runs the command line.
 * @param argv as process.argv
 * @returns the exit code: 0 fine, 1 problems in the input, 2 wrong use, 3 could not read, write or fetch
 */
export async function run(argv: string[]): Promise<number> {
  const program = new Command('newsreel')
    .description('Turns news articles, held as JSON, into slides that people click, key and swipe through.')
    .version(version(), '-v, --version')
    .exitOverride()
    .configureOutput({ writeErr: text => process.stderr.write(text) })
    .showHelpAfterError('(newsreel --help tells what there is)')
    .addHelpText('after', HELP)
  for (const command of [buildCommand(), indexCommand(), serveCommand(), devCommand()])
    program.addCommand(command.copyInheritedSettings(program))
  try {
    await program.parseAsync(argv)
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Failure) {
      say(null, error.message)
      return error.code
    }
    throw error
  }
}
