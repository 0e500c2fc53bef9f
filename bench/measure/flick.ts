import type { Browser, CDPSession, Page } from '@playwright/test'
import { PHONE } from './device.ts'
import { findVisibleSection, waitForPicture } from './visibleSection.ts'

/** The finger moves 260 px to the left in about 100 ms, from the lower half of the page. */
const [START_X, Y, STEP_PX, STEPS, STEP_MS] = [360, 500, 26, 10, 10]
/** How long the script keeps the main thread busy. */
const BUSY_MS = 600
/** What is shown in the first and last moments of the busy time may come from before and after it. */
const [SKIP_START_MS, SKIP_END_MS] = [40, 80]
/** By then a page has started, or the moving slide has come to rest. */
const REST_MS = 1500
/** By then the first frame is recorded, which shows the page before the flick. */
const FIRST_FRAME_MS = 300

/** What a reader sees after a flick of a finger to the next section. */
export type Flick = {
  /** Different pictures of the moving slide. */
  pictures: number
  /** False when the flick has not led to the second section. */
  hasTurned: boolean
}

/**
 * Flicks to the next section, and counts the different pictures that the browser shows.
 * @param isBlocked true to keep the main thread busy as the finger lifts, as scripts of advertisements do
 */
export async function measureFlick(browser: Browser, address: string, isBlocked: boolean): Promise<Flick> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    await page.goto(address)
    await waitForPicture(page)
    await page.waitForTimeout(REST_MS)
    const session = await context.newCDPSession(page)
    const shots = await recordScreen(session, page)
    const startedAt = Date.now()
    await flick(session, page)
    const liftedAt = Date.now()
    if (isBlocked) void session.send('Runtime.evaluate', { expression: keepBusy(BUSY_MS) })
    await page.waitForTimeout(BUSY_MS + REST_MS)
    const [from, to] = isBlocked
      ? [liftedAt + SKIP_START_MS, liftedAt + BUSY_MS - SKIP_END_MS]
      : [startedAt, Number.POSITIVE_INFINITY]
    const pictures = new Set(shots.filter(({ at }) => at >= from && at <= to).map(({ data }) => data)).size
    return { pictures, hasTurned: (await findVisibleSection(page)) === 2 }
  } finally {
    await context.close()
  }
}

type Shot = { at: number; data: string }

/** Records small pictures of each frame from now on. */
async function recordScreen(session: CDPSession, page: Page): Promise<Shot[]> {
  const shots: Shot[] = []
  session.on('Page.screencastFrame', ({ sessionId, data, metadata }) => {
    shots.push({ at: 1000 * (metadata.timestamp ?? Number.NaN), data })
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {}) // the page may be closed
  })
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 30, maxWidth: 206, maxHeight: 412 })
  await page.waitForTimeout(FIRST_FRAME_MS)
  return shots
}

async function flick(session: CDPSession, page: Page): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove', x: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: Y }] })
  await touch('touchStart', START_X)
  for (let step = 1; step <= STEPS; step++) {
    await touch('touchMove', START_X - step * STEP_PX)
    await page.waitForTimeout(STEP_MS)
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const keepBusy = (ms: number) => `{ const end = performance.now() + ${ms}; while (performance.now() < end); }`
