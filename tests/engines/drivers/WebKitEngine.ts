import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { callOf, type Engine, type Point } from './Engine.ts'
import { clickActions, keyActions } from './inputActions.ts'

/** How often a key is pressed until the page has heard it. */
const MAX_PRESSES = 3

export type WebKitPrograms = { driver: string; browser: string; display: string }

/** WebKitGTK, driven by WebDriver on a display of its own. */
export class WebKitEngine implements Engine {
  readonly lacks: Engine['lacks'] = {
    touch: 'WebKitWebDriver sends no touch events.',
    pdf: 'WebKitWebDriver cannot print.',
    heap: 'WebKitWebDriver does not measure memory.',
  }
  version = ''
  private readonly programs: WebKitPrograms
  private readonly folder = mkdtempSync(join(tmpdir(), 'newsreel-webkit-'))
  private readonly log = join(this.folder, 'console.txt')
  private children: ChildProcess[] = []
  private address = ''
  private session = ''

  private constructor(programs: WebKitPrograms) {
    this.programs = programs
  }

  static async launch(programs: WebKitPrograms): Promise<WebKitEngine> {
    const engine = new WebKitEngine(programs)
    const display = spawn(programs.display, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    engine.children.push(display)
    const [number] = await once(display.stdio[3] as NodeJS.ReadableStream, 'data')
    const port = await freePort()
    engine.address = `http://127.0.0.1:${port}`
    const env = { ...process.env, DISPLAY: `:${`${number}`.trim()}`, GDK_BACKEND: 'x11' }
    engine.children.push(spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore' }))
    await engine.waitForDriver()
    return engine
  }

  private async waitForDriver(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await fetch(`${this.address}/status`)
        return
      } catch (error) {
        if (attempt === 100) throw error
        await wait(100)
      }
    }
  }

  private async call<R>(method: string, path: string, body?: object): Promise<R> {
    const response = await fetch(`${this.address}${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await response.json()) as { value: R & { error?: string; message?: string } }
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`)
    return value
  }

  private inSession = <R>(method: string, path: string, body?: object) =>
    this.call<R>(method, `/session/${this.session}${path}`, body)

  async reset({ scripting = true } = {}): Promise<void> {
    await this.endSession()
    // The driver closes the browser's stdout, where WebKit can write what pages log.
    const script = join(this.folder, 'browser')
    const flags = `--enable-write-console-messages-to-stdout=true ${scripting ? '' : '--enable-javascript=false'}`
    writeFileSync(script, `#!/bin/sh\nexec '${this.programs.browser}' ${flags} "$@" >'${this.log}' 2>/dev/null\n`)
    chmodSync(script, 0o755)
    const { sessionId, capabilities } = await this.call<{
      sessionId: string
      capabilities: { browserVersion: string }
    }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: script, args: ['--automation'] } } },
    })
    this.session = sessionId
    this.version = `WebKitGTK ${capabilities.browserVersion}`
    await this.resize(1280, 760)
  }

  async open(url: string): Promise<void> {
    await this.inSession('POST', '/url', { url })
  }

  async reload(): Promise<void> {
    await this.inSession('POST', '/refresh', {})
  }

  async back(): Promise<void> {
    await this.inSession('POST', '/back', {})
  }

  /** Windows have a frame, so the size of the page takes a second step. */
  async resize(width: number, height: number): Promise<void> {
    const size = () => this.evaluate(() => [innerWidth, innerHeight] as const)
    const [before, rect] = [
      await size(),
      await this.inSession<{ width: number; height: number }>('GET', '/window/rect'),
    ]
    await this.inSession('POST', '/window/rect', {
      width: width + rect.width - before[0],
      height: height + rect.height - before[1],
    })
    for (let attempt = 0; attempt < 50; attempt++) {
      const [innerWidth, innerHeight] = await size()
      if (innerWidth === width && innerHeight === height) return
      await wait(50)
    }
    throw new Error(`The window did not become ${width} × ${height}, but ${await size()}.`)
  }

  /** Presses a key. On a busy machine, WebKitGTK loses some before the page hears of them: these are pressed again. */
  async press(key: string): Promise<void> {
    await this.evaluate(() => {
      const state = window as { isKeyHeard?: boolean }
      // A frame hears its keys itself.
      state.isKeyHeard = document.activeElement instanceof HTMLIFrameElement
      const onKeyDown = () => {
        state.isKeyHeard = true
      }
      addEventListener('keydown', onKeyDown, { capture: true, once: true })
    })
    for (let attempt = 0; attempt < MAX_PRESSES; attempt++) {
      await this.perform(keyActions(key))
      if (await this.evaluate(() => (window as { isKeyHeard?: boolean }).isKeyHeard !== false)) return
    }
    throw new Error(`The page did not hear the key ${key}.`)
  }

  click = (point: Point) => this.perform(clickActions(point))
  swipe = () => Promise.reject(new Error(this.lacks.touch))

  private async perform(actions: object[]): Promise<void> {
    await this.inSession('POST', '/actions', { actions })
  }

  async evaluate<R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    const script = `const done = arguments[arguments.length - 1]
      Promise.resolve(${callOf(run, argument)}).then(value => done({ value }), error => done({ error: String(error) }))`
    const { value, error } = await this.inSession<{ value: R; error?: string }>('POST', '/execute/async', {
      script,
      args: [],
    })
    if (error) throw new Error(error)
    return value
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.inSession<string>('GET', '/screenshot'), 'base64')
  }

  pdf = () => Promise.reject(new Error(this.lacks.pdf))
  heap = () => Promise.reject(new Error(this.lacks.heap))

  async messages(): Promise<string[]> {
    return readFileSync(this.log, 'utf8').split('\n').filter(Boolean)
  }

  private async endSession(): Promise<void> {
    if (this.session) await this.inSession('DELETE', '').catch(() => {})
    this.session = ''
  }

  async close(): Promise<void> {
    await this.endSession()
    for (const child of this.children.toReversed()) child.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
