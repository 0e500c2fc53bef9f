import type { Page } from '@playwright/test'

const TIMEOUT_MS = 60_000
/** How often to look: checking all pictures takes time that a starting page needs. */
const POLL_MS = 50

/** Waits until a picture of the article has loaded. Locators also find what is inside custom elements. */
export async function waitForPicture(page: Page): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS
  while (!(await page.locator('img').evaluateAll(hasPicture))) {
    if (Date.now() > deadline) throw new Error('No picture has loaded.')
    await page.waitForTimeout(POLL_MS)
  }
}

/**
 * The number of the section in view, from its heading ("The heading of section 3").
 * @returns 1 when no numbered heading is in view: the first section shows the headline of the article
 */
export async function findVisibleSection(page: Page): Promise<number> {
  const headings = await page.locator('h1, h2, h3').evaluateAll(getHeadingsInView)
  return Math.max(1, ...headings.map(heading => Number(/^The heading of section (\d+)$/.exec(heading)?.[1] ?? 1)))
}

/** Runs in the page. */
function hasPicture(images: Element[]): boolean {
  return images.some(image => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 200)
}

/** Runs in the page. The tolerance covers what rounding and padding add. */
function getHeadingsInView(headings: Element[]): string[] {
  const tolerance = 20
  const inView = headings.filter(heading => {
    const { left, right, width } = heading.getBoundingClientRect()
    const isHidden = !heading.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    return width > 0 && !isHidden && left > -tolerance && right < innerWidth + tolerance
  })
  return inView.map(heading => heading.textContent.trim())
}
