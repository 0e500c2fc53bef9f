import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const command = join(root, 'lib/cli/newsreel.js')

/** Runs the package's command line. @returns its stdout @throws Error with its exit code as `status` */
export function newsreel(...args: string[]): string {
  if (!existsSync(command)) throw new Error('The package is not built: npm run build:package first, or npm test.')
  return execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The demo sites that this worker has built, by options: folders with site and cache. */
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

/** A site of the demo articles, built and served with the command line. */
export class BuiltSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'newsreel-site-'))
  private server: RunningCommand | undefined
  address = ''

  private articles = join(root, 'public/articles')

  /** Builds the site, or what has changed. @param more further options of `newsreel build` */
  build(...more: string[]): void {
    const out = join(this.folder, 'site')
    if (existsSync(out)) newsreel('build', this.articles, '-o', out, ...more)
    // A build compares the times of its files: preserve them.
    else cpSync(buildOnce(this.articles, more), this.folder, { recursive: true, preserveTimestamps: true })
  }

  /** Replaces a text in an article, and builds the site again. */
  editArticle(id: string, before: string, after: string): void {
    const own = join(this.folder, 'articles')
    cpSync(this.articles, own, { recursive: true })
    const file = join(own, id, 'article.json')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(before, after))
    this.articles = own
    this.build()
  }

  /** Builds and serves the site. @param base the path to serve it from */
  async start(base = '/'): Promise<void> {
    this.build('--base', base)
    this.server = new RunningCommand(['serve', join(this.folder, 'site'), '--port', '0'])
    this.address = await this.server.address()
  }

  /** Suspends the server: requests get no response, as on a lost network, until `resumeServer`. */
  suspendServer(): void {
    this.server?.signal('SIGSTOP')
  }

  resumeServer(): void {
    this.server?.signal('SIGCONT')
  }

  stop(): void {
    this.resumeServer()
    this.server?.signal('SIGTERM')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A site of a test's own articles, built and served with the command line. */
export class TestSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'newsreel-test-site-'))
  /** The folder that the test writes its articles to. */
  readonly articles = join(this.folder, 'articles')
  private readonly out = join(this.folder, 'site')
  private server: RunningCommand | undefined
  address = ''

  /** Builds and serves the site. @param options further options of `newsreel build` */
  async start(...options: string[]): Promise<void> {
    newsreel('build', this.articles, '-o', this.out, ...options)
    this.server = new RunningCommand(['serve', this.out, '--port', '0'])
    this.address = await this.server.address()
  }

  async stop(): Promise<void> {
    await this.server?.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A server command of the command line. It runs until it is stopped, and prints its address first. */
export class RunningCommand {
  private readonly child: ChildProcess
  /** Its stderr so far. */
  stderr = ''

  /** @param program another copy of the command line */
  constructor(args: string[], program = command) {
    this.child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
    })
  }

  /** Waits for the address of the server. @throws Error with its stderr, when it exits before */
  async address(): Promise<string> {
    const { stdout } = this.child
    const line = stdout && (await Promise.race([once(stdout.setEncoding('utf8'), 'data'), once(this.child, 'exit')]))
    const [output] = line ?? []
    if (typeof output !== 'string') throw new Error(this.stderr)
    return output.trim()
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name)
  }

  /** Stops the command like Ctrl+C, and waits until it has exited. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const exited = once(this.child, 'exit')
    this.child.kill('SIGINT')
    await exited
  }
}
