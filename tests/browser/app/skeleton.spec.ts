import { expect, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'

const SIZES = [
  { width: 412, height: 823 },
  { width: 1280, height: 760 },
  { width: 740, height: 360 },
  { width: 280, height: 400 },
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of SIZES)
    test(`a ${colorScheme} skeleton of ${viewport.width} × ${viewport.height} is painted without the app, and nothing moves when that comes`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(viewport)
      await recordShifts(page)
      const consoleMessages = recordConsole(page)
      const { release } = await holdRequests(page, '**/assets/first-*.js')
      const figure = {
        type: 'figure',
        src: 'picture.jpg',
        width: 1600,
        height: 900,
        alt: 'P',
        credit: 'A',
      }
      const body = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"/>'
      await page.route('**/picture.jpg', route => route.fulfill({ contentType: 'image/svg+xml', body }))
      const lead = { id: 'lead', body: [figure, { type: 'paragraph', text: 'Words.' }] }
      const path = await serve(page, 'six', article(6, { sections: [lead] }))
      const measure = (selector: string) =>
        page.locator(selector).evaluate(each => each.getBoundingClientRect().toJSON())
      /** @param slide the selector of the slide, or of what surrounds the only one */
      const readLayout = async (slide: string) => {
        const { x, width } = await measure('.newsreel-position')
        return {
          frame: await measure(`${slide} .newsreel-frame`),
          bar: await measure('.newsreel-bar'),
          position: { x, width },
          background: await page.locator('.newsreel').evaluate(each => getComputedStyle(each).backgroundColor),
        }
      }

      await page.goto(path, { waitUntil: 'commit' })
      await expect(page.getByRole('heading', { name: 'Loading the article' })).toBeAttached()
      await expect
        .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
        .toBe(1)
      await page.screenshot({ path: test.info().outputPath('skeleton.png') })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
      const before = await readLayout('.newsreel')
      release()
      await expect(new ReaderOnPage(page).slide).toBeVisible()
      expect(await readLayout('[data-index="0"]')).toEqual(before)
      await expect(page.locator('.skeleton')).toHaveCount(0)
      expect(await getShifts(page)).toEqual([])
      expect(consoleMessages).toEqual([])
    })

test('the library has a skeleton of its own, with the same header', async ({ page }) => {
  await recordShifts(page)
  const { release } = await holdRequests(page, '**/assets/first-*.js')
  await page.goto('/', { waitUntil: 'commit' })
  const heading = page.getByRole('heading', { level: 1, name: 'Newsreel' })
  await expect(heading).toBeVisible()
  await expect(page.getByText('Loading the article')).toBeHidden()
  await page.screenshot({ path: test.info().outputPath('skeleton.png') })
  const before = await heading.boundingBox()
  release()
  await expect(page.getByRole('link', { name: /How to Read/ })).toBeVisible()
  expect(await heading.boundingBox()).toEqual(before)
  await expect(page.locator('.skeleton-library')).toHaveCount(0)
  expect(await getShifts(page)).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says that it needs script, and shows no skeleton', async ({ page }) => {
    await page.goto('/how-to-read/')
    await expect(page.locator('noscript')).toBeVisible()
    await expect(page.getByText('Loading the article')).toBeHidden()
    await expect(page.locator('.card-picture').first()).toBeHidden()
  })
})
