import { expect, test } from '@playwright/test'
import { holdRequests } from '../../support/holdRequests.ts'
import { readBox } from '../../support/readBox.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

test.use({ serviceWorkers: 'allow' })

const site = new BuiltSite()
test.beforeAll(() => site.start())
test.afterAll(() => site.stop())

test('the end card of the server stays until its code is loaded, which adds its buttons', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const { release } = await holdRequests(page, /\/EndCard-[^/]*\.js$/)
  await page.goto(`${site.address}us-deports-chinese-migrants/#end`)
  const reader = new ReaderOnPage(page)
  await expect(page.locator('.newsreel:not([data-served])')).toBeVisible()
  const nextArticle = reader.slide.getByRole('link', { name: /^Next article/ })
  await expect(nextArticle).toBeVisible()
  await expect(reader.slide.getByRole('button', { name: 'Read again' })).toHaveCount(0)
  release()
  await expect(reader.slide.getByRole('button', { name: 'Read again' })).toBeVisible()
  await expect(nextArticle).toBeVisible()
  expect(consoleMessages).toEqual([])
})

for (const width of [412, 1280])
  test(`at a width of ${width} the picture of the next article fills its place`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${site.address}us-deports-chinese-migrants/#end`)
    await expect(page.locator('.newsreel-hero img')).toBeVisible()
    expect(await readBox(page, '.newsreel-hero img')).toEqual(await readBox(page, '.newsreel-hero'))
  })

test('Next in the bar has the colour of Start where it leads to the next article, and a border in forced colours', async ({
  page,
}) => {
  const reader = new ReaderOnPage(page)
  const next = page.locator('.newsreel-bar [data-name="next"]')
  const readColour = () => next.evaluate(button => getComputedStyle(button).backgroundColor)
  await page.goto(`${site.address}us-deports-chinese-migrants/`)
  await expect(reader.slide).toHaveCount(1) // hydrated
  const start = await readColour()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of/)
  expect(await readColour()).not.toBe(start)
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  expect(await readColour()).toBe(start)
  await expect(next.getByText('Start')).toBeHidden()
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(page.locator('.newsreel-next-go')).toHaveCSS('border-top-style', 'solid')
})

test('long words of the next headline are hyphenated in languages with compounds', async ({ page }) => {
  await page.goto(`${site.address}us-deports-chinese-migrants/#end`)
  // Hydrated: from now on the headline is not rendered again.
  await expect(page.getByRole('button', { name: 'Read again' })).toBeVisible()
  const headline = page.locator('.newsreel-next-headline')
  await expect(headline).toHaveCSS('hyphens', 'manual')
  await headline.evaluate(element => element.setAttribute('lang', 'de-AT'))
  await expect(headline).toHaveCSS('hyphens', 'auto')
  await expect(headline).toHaveCSS('overflow-wrap', 'anywhere')
})
