import type { Browser } from '@playwright/test'

/** The measurements of a first visit: times in milliseconds, and transferred bytes. */
export type Visit = {
  /** First and largest contentful paint, and the tag of the largest element. */
  fcp: number
  lcp: number
  lcpTag: string
  /** Total blocking time (the time of long tasks beyond 50 ms each), and the duration of the longest task. */
  blocking: number
  longest: number
  cls: number
  script: number
  bytes: number
  /** The paths of the loaded pictures. */
  pictures: string[]
}

const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, hasTouch: true, isMobile: true }
/** Slow 4G as in Lighthouse: 150 ms to an answer, 1.6 Mbit/s down and 750 kbit/s up, in bytes. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
/** Chromium loads pages of its own (for the address bar) in each new window. Wait until they are done. */
const STARTUP_MS = 2000
/** A page has settled when nothing has loaded for this long. */
const SETTLE_MS = 2500

/**
 * Opens a page like a phone on a first visit: slow network, empty cache, a processor four times slower than this one.
 */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await page.waitForTimeout(STARTUP_MS)
  const session = await context.newCDPSession(page)
  const types = new Map<string, [type: string, url: string]>()
  const totals = { bytes: 0, script: 0, pictures: [] as string[] }
  let lastResponseAt = Date.now()
  session.on('Network.responseReceived', ({ requestId, type, response }) => types.set(requestId, [type, response.url]))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    lastResponseAt = Date.now()
    const [type, url = ''] = types.get(requestId) ?? []
    totals.bytes += encodedDataLength
    if (type === 'Script') totals.script += encodedDataLength
    if (type === 'Image' && !url.endsWith('favicon.svg')) totals.pictures.push(new URL(url).pathname)
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(observe)
  await page.goto(address, { waitUntil: 'load' })
  while (Date.now() - lastResponseAt < SETTLE_MS) await page.waitForTimeout(SETTLE_MS / 5)
  const measured = await page.evaluate(() => ({
    ...(window as unknown as { seen: Pick<Visit, 'lcp' | 'lcpTag' | 'blocking' | 'longest' | 'cls'> }).seen,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
  await context.close()
  return { ...measured, ...totals }
}

/** Runs in the page, before its own scripts. */
function observe(): void {
  const seen = { lcp: 0, lcpTag: '', blocking: 0, longest: 0, cls: 0 }
  Object.assign(window, { seen })
  const on = (type: string, onEntry: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver(list => list.getEntries().forEach(onEntry)).observe({ type, buffered: true })
  on('largest-contentful-paint', entry => {
    seen.lcp = entry.startTime
    seen.lcpTag = (entry as unknown as { element?: Element }).element?.tagName.toLowerCase() ?? ''
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
