import { expect, type Locator, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage } from '../../support/reader.ts'

test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

const topOf = async (element: Locator) => (await element.boundingBox())?.y ?? Number.NaN
/** What is on the page of dialogs that leave. */
const leaving = (page: Page) => page.locator('.newsreel-backdrop[inert]')
const readAnimations = (page: Page) => page.evaluate(() => document.getAnimations().length)

/** Opens the contents with a finger, and waits until they rest. */
async function openContents(page: Page) {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'twelve', article(12)))
  const isLoaded = page.waitForRequest(/\/dragSheet-/)
  await reader.contents.tap()
  await (await isLoaded).response()
  const sheet = page.getByRole('dialog', { name: 'Contents' })
  await expect(sheet).toBeVisible()
  await expect.poll(() => readAnimations(page)).toBe(0)
  const [top, { height = 0 }] = [await topOf(sheet), (await sheet.boundingBox()) ?? {}]
  return { reader, sheet, top, height, handle: { x: 150, y: top + 20 }, finger: new Finger(page) }
}

test('a sheet follows the finger on its header, and closes when it is let go below a third of its height', async ({
  page,
}) => {
  const { reader, sheet, top, height, handle, finger } = await openContents(page)
  await finger.down(handle)
  await finger.move({ ...handle, y: handle.y + height / 2 })
  await expect.poll(() => topOf(sheet)).toBeCloseTo(top + height / 2, 0)
  await finger.move({ ...handle, y: handle.y + height / 2 - 4 }, 4) // upwards: no flick, however fast
  await finger.up()
  await expect(sheet).toBeHidden()
  await expect(reader.contents).toBeFocused()
  await expect(leaving(page)).toHaveCount(0)
  await reader.expectSlide(/^1 of 12/)
})

test('a sheet that is let go above that springs back and stays open', async ({ page }) => {
  const { sheet, top, height, handle, finger } = await openContents(page)
  await finger.down(handle)
  await finger.move({ ...handle, y: handle.y + height / 4 })
  await expect.poll(() => topOf(sheet)).toBeCloseTo(top + height / 4, 0)
  await finger.move({ ...handle, y: handle.y + height / 4 - 4 }, 4)
  await finger.up()
  await expect.poll(() => topOf(sheet)).toBe(top)
  await expect(sheet.getByRole('link').first()).toBeFocused()
  await finger.down(handle)
  await finger.move({ ...handle, y: handle.y + 20 })
  await finger.move({ ...handle, y: handle.y - 100 })
  expect(await topOf(sheet), 'it cannot be pulled out upwards').toBe(top)
  await finger.up()
})

test('a flick closes a sheet', async ({ page }) => {
  const { reader, sheet, handle, finger } = await openContents(page)
  await finger.swipe(handle, { y: 120 }, 2)
  await expect(sheet).toBeHidden()
  await expect(reader.contents).toBeFocused()
})

test('a finger on the text of a sheet scrolls the text', async ({ page }) => {
  const { sheet, top, finger } = await openContents(page)
  await finger.swipe({ x: 150, y: 700 }, { y: -300 })
  const first = sheet.getByRole('link').first()
  await expect.poll(() => topOf(first)).toBeLessThan(top)
  expect(await topOf(sheet)).toBe(top)
})

test('in a wide reader a dialog is no sheet, and a finger does not drag it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 760 })
  const { sheet, top, handle, finger } = await openContents(page)
  await finger.swipe({ ...handle, x: 600 }, { y: 300 })
  expect(await topOf(sheet)).toBe(top)
  await expect(sheet).toBeVisible()
})

test('a sheet leaves by the edge from which it rose, where it is scrolled to, and nothing waits for it', async ({
  page,
}) => {
  const { reader, sheet, top } = await openContents(page)
  await sheet.getByRole('link').last().scrollIntoViewIfNeeded()
  await page.evaluate(() => {
    const left = new Promise(resolve =>
      document.addEventListener('animationstart', ({ target }) => {
        if (!(target instanceof HTMLDialogElement)) return
        const animation = target.getAnimations()[0]
        const tops = [0, 199].map(time => {
          Object.assign(animation as Animation, { currentTime: time })
          return Math.round(target.getBoundingClientRect().top)
        })
        animation?.pause()
        resolve({ tops, isScrolled: [...target.querySelectorAll('*')].some(({ scrollTop }) => scrollTop > 0) })
      }),
    )
    Object.assign(window, { left })
  })
  await page.keyboard.press('Escape')
  const { tops, isScrolled } = await page.evaluate(
    () => (window as unknown as { left: Promise<{ tops: number[]; isScrolled: boolean }> }).left,
  )
  expect(tops[0]).toBe(top)
  expect(tops[1]).toBeGreaterThan(800)
  expect(isScrolled).toBe(true)
  // It is still on the page, but no part of it any more.
  await expect(leaving(page)).toHaveCount(1)
  await expect(sheet).toBeHidden()
  await expect(reader.contents).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 12/)
  await reader.more.tap()
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible()
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
  await expect(leaving(page)).toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible()
})

test('a sheet that leaves can be opened again at once', async ({ page }) => {
  const { sheet, top } = await openContents(page)
  for (const key of ['Escape', 'c', 'Escape', 'c']) await page.keyboard.press(key)
  await expect.poll(() => topOf(sheet)).toBe(top)
  await expect(leaving(page)).toHaveCount(0)
  await expect(sheet.getByRole('link').first()).toBeFocused()
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('a sheet opens, is dragged and closes without any animation', async ({ page }) => {
    await page.addInitScript(() => {
      const names: string[] = []
      Object.assign(window, { names })
      for (const type of ['animationstart', 'transitionrun'])
        addEventListener(type, ({ target }) => names.push(`${type} ${(target as Element).className}`), true)
      Element.prototype.animate = () => {
        throw new Error('There should be no animation.')
      }
    })
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    const { reader, sheet, top, handle, finger } = await openContents(page)
    await finger.down(handle)
    await finger.move({ ...handle, y: handle.y + 100 })
    await finger.move({ ...handle, y: handle.y + 90 }, 4)
    await finger.up()
    await expect.poll(() => topOf(sheet)).toBe(top)
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(leaving(page)).toHaveCount(0)
    await expect(reader.contents).toBeFocused()
    expect(await page.evaluate(() => (window as unknown as { names: string[] }).names)).toEqual([])
    expect(errors).toEqual([])
  })
})
