import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const command = join(root, 'lib/cli/newsreel.js')

/** Runs the command line as the package has it. @returns what it prints; throws with its exit code as `status` */
export function newsreel(...args: string[]): string {
  if (!existsSync(command)) throw new Error('The package is not built: npm run build:package first, or npm test.')
  return execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The sites of the demo articles that this worker has built, by their options: each in a folder with its cache. */
const builds = new Map<string, string>()
process.on('exit', () => {
  for (const folder of builds.values()) rmSync(folder, { recursive: true, force: true })
})

/** Builds a site of the demo articles, once per worker and options. The first one encodes the pictures for all. */
function buildOnce(articles: string, options: string[]): string {
  const key = options.join(' ')
  const built = builds.get(key)
  if (built) return built
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-built-'))
  const [other] = builds.values()
  if (other) cpSync(join(other, '.newsreel/pictures'), join(folder, '.newsreel/pictures'), { recursive: true })
  newsreel('build', articles, '-o', join(folder, 'site'), ...options)
  builds.set(key, folder)
  return folder
}

/** A site of the demo articles, built and served by the command line. */
export class BuiltSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'newsreel-site-'))
  private server: RunningCommand | undefined
  address = ''

  private articles = join(root, 'public/articles')

  /** Builds it, or what has changed of it. @param more further options of newsreel build */
  build(...more: string[]): void {
    const out = join(this.folder, 'site')
    if (existsSync(out)) newsreel('build', this.articles, '-o', out, ...more)
    // A build takes a file with another time than the one it wrote for somebody else's.
    else cpSync(buildOnce(this.articles, more), this.folder, { recursive: true, preserveTimestamps: true })
  }

  /** Corrects what an article says, and builds the site of that. */
  correct(id: string, before: string, after: string): void {
    const own = join(this.folder, 'articles')
    cpSync(this.articles, own, { recursive: true })
    const file = join(own, id, 'article.json')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(before, after))
    this.articles = own
    this.build()
  }

  /** @param base the path that it is served from */
  async start(base = '/'): Promise<void> {
    this.build('--base', base)
    this.server = new RunningCommand(['serve', join(this.folder, 'site'), '--port', '0'])
    this.address = await this.server.address()
  }

  /**
   * Lets the server answer nothing, as a network does that has gone; `answer` ends it, and gives what was asked for.
   */
  hang(): void {
    this.server?.signal('SIGSTOP')
  }

  answer(): void {
    this.server?.signal('SIGCONT')
  }

  stop(): void {
    this.answer()
    this.server?.signal('SIGTERM')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A command that runs until it is stopped: it says its address first. */
export class RunningCommand {
  private readonly child: ChildProcess
  /** All that it has said on stderr so far. */
  said = ''

  /** @param program another copy of the command line than ours */
  constructor(args: string[], program = command) {
    this.child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said += text
    })
  }

  /** The address that it serves at. @throws with what it said, when it ends before */
  async address(): Promise<string> {
    const { stdout } = this.child
    const line = stdout && (await Promise.race([once(stdout.setEncoding('utf8'), 'data'), once(this.child, 'exit')]))
    const [said] = line ?? []
    if (typeof said !== 'string') throw new Error(this.said)
    return said.trim()
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name)
  }

  /** Ends it as Ctrl+C does. @returns when it has gone */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const gone = once(this.child, 'exit')
    this.child.kill('SIGINT')
    await gone
  }
}
