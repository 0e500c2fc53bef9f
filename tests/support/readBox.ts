import type { Page } from '@playwright/test'

/** Returns the place of the first element that matches, as x, y, width and height in whole pixels. */
export const readBox = (page: Page, selector: string): Promise<number[]> =>
  page
    .locator(selector)
    .first()
    .evaluate(each => {
      const { x, y, width, height } = each.getBoundingClientRect()
      return [x, y, width, height].map(Math.round)
    })
