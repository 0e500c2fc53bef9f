import type { Browser } from '@playwright/test'

/** What a first visit was like: milliseconds, and bytes as they came over the wire. */
export type Visit = {
  /** First and largest contentful paint, and what the largest was of. */
  fcp: number
  lcp: number
  what: string
  /** What long tasks took beyond 50 ms each, and the longest of them whole. */
  blocking: number
  longest: number
  cls: number
  script: number
  bytes: number
  /** The pictures fetched. */
  pictures: string[]
}

const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, hasTouch: true, isMobile: true }
/** Slow 4G as Lighthouse has it: 150 ms to an answer, 1.6 Mbit/s down and 750 kbit/s up, in bytes. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
/**
 * Milliseconds that Chromium needs for what it begins with each window (pages of its address bar), before ours is
 * opened.
 */
const BEGUN = 2000
/** Milliseconds after the last long task and the last answer, until a page has settled. */
const QUIET = 2500

/** Opens a page as a phone does that was never there: slow network, a processor four times slower than this one. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await page.waitForTimeout(BEGUN)
  const session = await context.newCDPSession(page)
  const types = new Map<string, [type: string, url: string]>()
  const sums = { bytes: 0, script: 0, pictures: [] as string[] }
  let last = Date.now()
  session.on('Network.responseReceived', ({ requestId, type, response }) => types.set(requestId, [type, response.url]))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    last = Date.now()
    const [type, url = ''] = types.get(requestId) ?? []
    sums.bytes += encodedDataLength
    if (type === 'Script') sums.script += encodedDataLength
    if (type === 'Image' && !url.endsWith('favicon.svg')) sums.pictures.push(new URL(url).pathname)
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(observe)
  await page.goto(address, { waitUntil: 'load' })
  while (Date.now() - last < QUIET) await page.waitForTimeout(QUIET / 5)
  const seen = await page.evaluate(() => ({
    ...(window as unknown as { seen: Pick<Visit, 'lcp' | 'what' | 'blocking' | 'longest' | 'cls'> }).seen,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
  await context.close()
  return { ...seen, ...sums }
}

/** Runs in the page, before all of its own. */
function observe(): void {
  const seen = { lcp: 0, what: '', blocking: 0, longest: 0, cls: 0 }
  Object.assign(window, { seen })
  const on = (type: string, told: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver(list => list.getEntries().forEach(told)).observe({ type, buffered: true })
  on('largest-contentful-paint', entry => {
    seen.lcp = entry.startTime
    seen.what = (entry as unknown as { element?: Element }).element?.tagName.toLowerCase() ?? ''
  })
  on('layout-shift', entry => {
    const shift = entry as unknown as { value: number; hadRecentInput: boolean }
    if (!shift.hadRecentInput) seen.cls += shift.value
  })
  on('longtask', entry => {
    seen.blocking += Math.max(0, entry.duration - 50)
    seen.longest = Math.max(seen.longest, entry.duration)
  })
}
