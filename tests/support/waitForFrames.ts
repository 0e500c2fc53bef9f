import type { Page } from '@playwright/test'

/** Waits until the page has painted two frames. By then observers have reported every change before them. */
export const waitForFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
