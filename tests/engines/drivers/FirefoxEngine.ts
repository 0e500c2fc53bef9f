import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BidiConnection } from './BidiConnection.ts'
import { callOf, type Engine, type Point } from './Engine.ts'
import { clickActions, keyActions } from './inputActions.ts'

/** No updates, first-run pages or requests of the browser's own. */
const PREFERENCES = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.active-protocols': 1,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': 'data:,',
}

const NS_BINDING_ABORTED = 0x804b0002

/** An installed Firefox, driven by WebDriver BiDi. */
export class FirefoxEngine implements Engine {
  readonly lacks: Engine['lacks'] = { touch: 'By WebDriver BiDi, touch events of Firefox scroll nothing.' }
  version = ''
  private readonly child: ChildProcess
  private readonly profile: string
  private connection!: BidiConnection
  private chrome = ''
  private context = ''
  private recorded: string[] = []
  private isScripting = true

  private constructor(program: string) {
    this.profile = mkdtempSync(join(tmpdir(), 'newsreel-firefox-'))
    const lines = Object.entries(PREFERENCES).map(
      ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
    )
    writeFileSync(join(this.profile, 'user.js'), lines.join(''))
    // System access, to turn scripts off.
    const args = ['--headless', '--no-remote', '--profile', this.profile, '--remote-allow-system-access']
    this.child = spawn(program, [...args, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] })
  }

  static async launch(program: string): Promise<FirefoxEngine> {
    const engine = new FirefoxEngine(program)
    const address = await engine.address()
    engine.connection = await BidiConnection.open(`${address}/session`, (method, params) =>
      engine.record(method, params),
    )
    const { capabilities } = await engine.connection.send<{ capabilities: { browserVersion: string } }>('session.new', {
      capabilities: {},
    })
    engine.version = `Firefox ${capabilities.browserVersion}`
    await engine.connection.send('session.subscribe', { events: ['log.entryAdded'] })
    const { contexts } = await engine.connection.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    })
    engine.chrome = contexts[0]?.context ?? ''
    return engine
  }

  private async address(): Promise<string> {
    let output = ''
    for await (const chunk of this.child.stderr ?? []) {
      output += chunk
      const found = /listening on (ws:\/\/\S+)/.exec(output)?.[1]
      if (found) {
        this.child.stderr?.resume()
        return found
      }
    }
    throw new Error(`Firefox ended before it listened: ${output}`)
  }

  private record(method: string, params: object): void {
    if (method !== 'log.entryAdded') return
    const { level, text, source } = params as { level: string; text: string; source: { context?: string } }
    // A page that is left stops its loads.
    const isStopped = text.includes(`status=${NS_BINDING_ABORTED}`)
    if (source.context !== this.chrome && !isStopped) this.recorded.push(`${level}: ${text}`)
  }

  async reset({ scripting = true } = {}): Promise<void> {
    const { userContext } = await this.connection.send<{ userContext: string }>('browser.createUserContext')
    const last = this.context
    const created = await this.connection.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      userContext,
    })
    this.context = created.context
    if (last) await this.connection.send('browsingContext.close', { context: last })
    this.isScripting = scripting
    if (!scripting)
      await this.inBrowser(() => {
        ;(globalThis as unknown as Chrome).gBrowser.selectedBrowser.browsingContext.allowJavascript = false
      })
    await this.resize(1280, 760)
    this.recorded = []
  }

  async open(url: string): Promise<void> {
    await this.connection.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' })
  }

  async reload(): Promise<void> {
    await this.connection.send('browsingContext.reload', { context: this.context, wait: 'complete' })
  }

  async back(): Promise<void> {
    await this.connection.send('browsingContext.traverseHistory', { context: this.context, delta: -1 })
  }

  async resize(width: number, height: number): Promise<void> {
    await this.connection.send('browsingContext.setViewport', { context: this.context, viewport: { width, height } })
  }

  press = (key: string) => this.perform(keyActions(key))
  click = (point: Point) => this.perform(clickActions(point))
  swipe = () => Promise.reject(new Error(this.lacks.touch))

  private async perform(actions: object[]): Promise<void> {
    await this.connection.send('input.performActions', { context: this.context, actions })
  }

  evaluate = <R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R> =>
    this.run(run, argument, { context: this.context }, !this.isScripting)

  private inBrowser = <R>(run: () => R | Promise<R>): Promise<R> => this.run(run, undefined, { context: this.chrome })

  private async run<R>(
    run: (argument: never) => unknown,
    argument: unknown,
    target: object,
    isSync = false,
  ): Promise<R> {
    type Answer = { type: string; result: { value?: string }; exceptionDetails?: { text: string } }
    const { result, exceptionDetails } = await this.connection.send<Answer>('script.evaluate', {
      // No promise is ever settled in a page whose scripts are off.
      expression: isSync
        ? `JSON.stringify(${callOf(run, argument)})`
        : `(async () => JSON.stringify(await ${callOf(run, argument)}))()`,
      target,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return result.value === undefined ? (undefined as R) : (JSON.parse(result.value) as R)
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.connection.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    })
    return Buffer.from(data, 'base64')
  }

  async pdf(): Promise<Uint8Array> {
    const { data } = await this.connection.send<{ data: string }>('browsingContext.print', { context: this.context })
    return Buffer.from(data, 'base64')
  }

  heap = (): Promise<number> => this.inBrowser(measureWindows)

  async messages(): Promise<string[]> {
    return this.recorded
  }

  async close(): Promise<void> {
    const exited = once(this.child, 'exit')
    await this.connection.send('browser.close').catch(() => this.child.kill())
    await exited
    rmSync(this.profile, { recursive: true, force: true })
  }
}

/**
 * Sums the memory of all web pages' windows, by their processes' own reports, after garbage collection. Runs in
 * Firefox's own context.
 */
async function measureWindows(): Promise<number> {
  const { Services, Cc, Ci } = globalThis as unknown as Chrome
  const manager = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci['nsIMemoryReporterManager'])
  Services.obs.notifyObservers(null, 'child-mmu-request')
  await new Promise<void>(resolve => manager?.minimizeMemoryUsage(resolve))
  let bytes = 0
  const add = (_process: string, path: string, _kind: number, _units: number, amount: number) => {
    if (path.startsWith('explicit/window-objects/top(http')) bytes += amount
  }
  await new Promise<void>(resolve => manager?.getReports(add, null, resolve, null, false))
  return bytes
}

/** What Firefox gives to its own scripts, as far as it is used here. */
type Chrome = {
  gBrowser: { selectedBrowser: { browsingContext: { allowJavascript: boolean } } }
  Services: { obs: { notifyObservers: (subject: null, topic: string) => void } }
  Cc: Record<string, { getService: (kind: unknown) => MemoryReporterManager }>
  Ci: Record<string, unknown>
}
type MemoryReporterManager = {
  minimizeMemoryUsage: (onDone: () => void) => void
  getReports: (
    onReport: (process: string, path: string, kind: number, units: number, amount: number) => void,
    data: null,
    onDone: () => void,
    doneData: null,
    isAnonymous: boolean,
  ) => void
}
