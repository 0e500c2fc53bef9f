import type { Page } from '@playwright/test'

/** Runs in the page. */
function record(): void {
  type Shift = { value: number; sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[] }
  const box = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ')
  const told = ({ value, sources }: Shift) =>
    `${value}: ${sources.map(each => `${each.node?.className || each.node?.nodeName} ${box(each.previousRect)} → ${box(each.currentRect)}`)}`
  const shifts: string[] = []
  Object.assign(window, { shifts })
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) shifts.push(told(entry as unknown as Shift))
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Records what moves by itself in each page that is opened from now on. */
export const recordShifts = (page: Page): Promise<unknown> => page.addInitScript(record)

/** Records it in the page that is open, from its beginning. */
export const recordShiftsHere = (page: Page): Promise<void> => page.evaluate(record)

/** What has moved: how far, as browsers score it, what, and from where to where. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
