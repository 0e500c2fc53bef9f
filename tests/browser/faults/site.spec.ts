import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

const ID = 'how-to-read-slides'

test.use({ serviceWorkers: 'allow' })

let site: BuiltSite
test.beforeEach(async () => {
  site = new BuiltSite()
  await site.start()
})
test.afterEach(() => site.stop())

/** After it, only one slide is not inert. */
const waitForHydration = (page: Page) =>
  expect(page.locator('[aria-roledescription="slide"][inert]').first()).toBeAttached()

/** Opens the article and goes to the third slide. */
async function readOn(page: Page): Promise<ReaderOnPage> {
  const reader = new ReaderOnPage(page)
  await page.goto(`${site.address}${ID}/`)
  await waitForHydration(page)
  for (const position of [2, 3]) {
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(new RegExp(`^${position} of `))
  }
  return reader
}

test('a new service worker in the middle of an article changes nothing for its reader', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const reader = await readOn(page)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  appendFileSync(join(site.folder, 'site/sw.js'), '\n// A newer version.\n')
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const first = registration.active
    await registration.update()
    while (registration.active === first && !registration.waiting) await new Promise(requestAnimationFrame)
  })
  await reader.expectSlide(/^3 of /)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^4 of /)
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  expect(consoleMessages).toEqual([])
})

test('a device without space for saved pages reads on, and keeps what it has saved', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 60_000 })
  const reader = await readOn(page)
  await expect(reader.slide.getByRole('img').first()).toBeVisible()
  await page.reload()
  await waitForHydration(page)
  await reader.expectSlide(/^3 of /)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^4 of /)
  expect(consoleMessages).toEqual([])
})

test('a tab that was frozen in the background reads on where it was', async ({ page }) => {
  const reader = await readOn(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await reader.expectSlide(/^3 of /)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^4 of /)
})
