import { type Browser, type BrowserType, devices, type Page } from '@playwright/test'
import { Finger } from '../../support/finger.ts'
import { type Ability, callOf, type Engine, type Point } from './Engine.ts'

const NAMES: Record<string, string> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }

/** An engine that Playwright drives: Chromium, or its own Firefox and WebKit. */
export class PlaywrightEngine implements Engine {
  readonly lacks: Partial<Record<Ability, string>>
  readonly version: string
  private readonly browser: Browser
  private page!: Page
  private recorded: string[] = []

  private constructor(browser: Browser) {
    this.browser = browser
    const name = browser.browserType().name()
    this.version = `${NAMES[name]} ${browser.version()}`
    this.lacks =
      name === 'chromium'
        ? {}
        : {
            touch: `Playwright's ${NAMES[name]} sends taps only, no swipes.`,
            pdf: `Playwright's ${NAMES[name]} cannot print.`,
            heap: `Playwright's ${NAMES[name]} does not measure memory.`,
            ...(name === 'webkit' && { serviceWorker: "Playwright's WebKit serves no page from a service worker." }),
          }
  }

  /** @param program another browser than Playwright's own */
  static async launch(type: BrowserType, program?: string): Promise<PlaywrightEngine> {
    return new PlaywrightEngine(await type.launch(program ? { executablePath: program } : {}))
  }

  async reset({ scripting = true } = {}): Promise<void> {
    await this.page?.context().close()
    const isChromium = this.browser.browserType().name() === 'chromium'
    const context = await this.browser.newContext({
      ...(isChromium && { ...devices['Desktop Chrome'], hasTouch: true }),
      viewport: { width: 1280, height: 760 },
      javaScriptEnabled: scripting,
    })
    const recorded: string[] = []
    this.recorded = recorded
    this.page = await context.newPage()
    // Consoles hide verbose messages, such as hints about performance.
    this.page.on('console', message => {
      const type: string = message.type()
      if (type !== 'verbose') recorded.push(`${type}: ${message.text()}`)
    })
    this.page.on('pageerror', error => recorded.push(`thrown: ${error.message}`))
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url)
  }

  async reload(): Promise<void> {
    await this.page.reload()
  }

  async back(): Promise<void> {
    await this.page.goBack()
  }

  resize = (width: number, height: number) => this.page.setViewportSize({ width, height })
  press = (key: string) => this.page.keyboard.press(key)
  click = ({ x, y }: Point) => this.page.mouse.click(x, y)
  swipe = (from: Point, to: Point) => new Finger(this.page).swipe(from, { x: to.x - from.x, y: to.y - from.y })
  evaluate = <R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R> =>
    this.page.evaluate(callOf(run, argument))
  screenshot = () => this.page.screenshot()
  pdf = () => this.page.pdf()

  async heap(): Promise<number> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Performance.enable')
    // A first collection may leave what finalizers free.
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    await session.detach()
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  }

  messages = async () => this.recorded
  close = () => this.browser.close()
}
