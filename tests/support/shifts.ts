import type { Page } from '@playwright/test'

/** Runs in the page. */
function record(): void {
  type Shift = { value: number; sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[] }
  const box = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ')
  const toText = ({ value, sources }: Shift) =>
    `${value}: ${sources.map(each => `${each.node?.className || each.node?.nodeName} ${box(each.previousRect)} → ${box(each.currentRect)}`)}`
  const shifts: string[] = []
  Object.assign(window, { shifts })
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) shifts.push(toText(entry as unknown as Shift))
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Records the layout shifts of each page that is opened from now on. */
export const recordShifts = (page: Page): Promise<unknown> => page.addInitScript(record)

/** Records the layout shifts of the open page, from its beginning. */
export const recordShiftsHere = (page: Page): Promise<void> => page.evaluate(record)

/** Returns the recorded layout shifts: the score, the elements, and their boxes before and after. */
export const getShifts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
