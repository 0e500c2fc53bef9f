import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const command = join(root, 'lib/cli/newsreel.js')

/** Runs the command line as the package has it. @returns what it prints; throws with its exit code as `status` */
export function newsreel(...args: string[]): string {
  if (!existsSync(command)) throw new Error('The package is not built: npm run build:package first, or npm test.')
  return execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A site of the demo articles, built and served by the command line. */
export class BuiltSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'newsreel-site-'))
  private server: ChildProcess | undefined
  address = ''

  /** Builds it, or what has changed of it. @param more further options of newsreel build */
  build(...more: string[]): void {
    newsreel('build', join(root, 'public/articles'), '-o', join(this.folder, 'site'), ...more)
  }

  /** @param base the path that it is served from */
  async start(base = '/'): Promise<void> {
    this.build('--base', base)
    const port = await freePort()
    const args = [command, 'serve', join(this.folder, 'site'), '--port', `${port}`, '--base', base]
    this.server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const { stdout } = this.server
    if (stdout) await once(stdout, 'data')
    this.address = `http://localhost:${port}${base}`
  }

  /** Lets the server answer nothing, as a network does that has gone; `answer` ends it, and gives what was asked for. */
  hang(): void {
    this.server?.kill('SIGSTOP')
  }

  answer(): void {
    this.server?.kill('SIGCONT')
  }

  stop(): void {
    this.answer()
    this.server?.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
