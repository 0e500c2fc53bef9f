import type { Browser, Page } from '@playwright/test'
import { COMPUTER, SLOWDOWN } from './device.ts'
import { findVisibleSection, waitForPicture } from './visibleSection.ts'

/** A slide has come to rest this long after a key. */
const REST_MS = 800
/** A page has started when its first picture is visible and it has had no long task for this long. */
const START_MS = 2 * REST_MS
/** The shortest duration that the Event Timing API reports. */
const SHORTEST_MS = 16
/** A frame is late when it comes this long after the one before it; at 60 Hz, one comes every 16.7 ms. */
const LATE_MS = 25

/** What presses of the right arrow key cost on a slow processor. */
export type KeyCosts = {
  /** From each press to the next paint, in ms; 16 means 16 or less. */
  latencies: number[]
  /** Frames that came late during the moves. */
  lateFrames: number
  /** After the last move: elements in the document, and the JavaScript heap in MB. */
  elements: number
  heapMb: number
}

export type KeyOptions = { focus?: string | undefined; presses?: number }

/**
 * Measures key presses. Nothing is clicked before: a click could open a picture.
 * @param options `focus`: selector of the element that gets focus first, for pages that react to keys only there;
 *   `presses`: 10 if omitted
 * @throws when each press has not led to the next section
 */
export async function measureKeys(browser: Browser, address: string, options: KeyOptions = {}): Promise<KeyCosts> {
  const { focus, presses = 10 } = options
  const context = await browser.newContext(COMPUTER)
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(address)
    await waitForPicture(page)
    await page.evaluate(waitUntilIdle, START_MS)
    if (focus) await page.locator(focus).first().focus()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await page.evaluate(observe, { shortest: SHORTEST_MS, late: LATE_MS })
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(REST_MS)
    }
    const { reported, lateFrames } = await page.evaluate(() => (window as unknown as { keys: Observed }).keys)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.waitForTimeout(REST_MS)
    const section = await findVisibleSection(page)
    if (section !== presses + 1) throw new Error(`After ${presses} presses, section ${section} is in view.`)
    // Shorter events are not reported.
    const latencies = Array.from({ length: presses }, (_, index) => reported[index] ?? SHORTEST_MS)
    return { latencies, lateFrames, ...(await measureMemory(page)) }
  } finally {
    await context.close()
  }
}

/** Runs in the page. Resolves when it has had no long task for `ms`. */
function waitUntilIdle(ms: number): Promise<void> {
  return new Promise(resolve => {
    let timer = setTimeout(resolve, ms)
    new PerformanceObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(resolve, ms)
    }).observe({ type: 'longtask' })
  })
}

type Observed = { reported: number[]; lateFrames: number }

/** Runs in the page. */
function observe({ shortest, late }: { shortest: number; late: number }): void {
  const keys: Observed = { reported: [], lateFrames: 0 }
  Object.assign(window, { keys })
  new PerformanceObserver(list => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.reported.push(duration)
  }).observe({ type: 'event', durationThreshold: shortest } as PerformanceObserverInit)
  let last = performance.now()
  requestAnimationFrame(function onFrame(now) {
    if (now - last > late) keys.lateFrames++
    last = now
    requestAnimationFrame(onFrame)
  })
}

async function measureMemory(page: Page): Promise<{ elements: number; heapMb: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  return { elements: await page.locator('*').count(), heapMb: heap / 1e6 }
}
