import type { Browser, CDPSession, Page } from '@playwright/test'
import { PHONE, SLOW_4G, SLOWDOWN } from './device.ts'

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

/** Chromium loads pages of its own (for the address bar) in each new window. Wait until they are done. */
export const STARTUP_MS = 2000
/** A page has settled when nothing has loaded for this long. */
const SETTLE_MS = 2500
/** How often to look whether a page has settled. Runs outside of the page, and does not slow it down. */
const POLL_MS = 250

/**
 * Opens a page like a phone on a first visit: slow network, empty cache, a processor four times slower than this one.
 */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await openPhone(browser)
  await page.waitForTimeout(STARTUP_MS)
  return await measureVisit(page, address)
}

/** Opens a window with the size of a phone. Full Chromium is busy with it for two seconds. */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext(PHONE)
  return await context.newPage()
}

/**
 * Measures a first visit in a window of `openPhone` that shows nothing yet, and closes it.
 * @param settleMs the visit ends when nothing has loaded for this long
 */
export async function measureVisit(page: Page, address: string, settleMs = SETTLE_MS): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  const { totals, getQuietMs } = await countTransfers(session)
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.addInitScript(observe)
  await page.goto(address, { waitUntil: 'load' })
  while (getQuietMs() < settleMs) await page.waitForTimeout(POLL_MS)
  const measured = await page.evaluate(() => ({
    ...(window as unknown as { seen: Pick<Visit, 'lcp' | 'lcpTag' | 'blocking' | 'longest' | 'cls'> }).seen,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
  await page.context().close()
  return { ...measured, ...totals }
}

/** Counts what a page loads from now on. */
async function countTransfers(session: CDPSession) {
  const types = new Map<string, [type: string, url: string]>()
  const totals = { bytes: 0, script: 0, pictures: [] as string[] }
  const pending = new Set<string>()
  let lastResponseAt = Date.now()
  const onEnd = (requestId: string) => {
    pending.delete(requestId)
    lastResponseAt = Date.now()
  }
  session.on('Network.requestWillBeSent', ({ requestId }) => pending.add(requestId))
  session.on('Network.loadingFailed', ({ requestId }) => onEnd(requestId))
  session.on('Network.responseReceived', ({ requestId, type, response }) => types.set(requestId, [type, response.url]))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    onEnd(requestId)
    const [type, url = ''] = types.get(requestId) ?? []
    totals.bytes += encodedDataLength
    if (type === 'Script') totals.script += encodedDataLength
    if (type === 'Image' && !url.endsWith('favicon.svg')) totals.pictures.push(new URL(url).pathname)
  })
  await session.send('Network.enable')
  return { totals, getQuietMs: () => (pending.size ? 0 : Date.now() - lastResponseAt) }
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
