import { expect, test } from '@playwright/test'
import { article, serve } from '../support/articles.ts'
import { Finger } from '../support/finger.ts'
import { ReaderOnPage } from '../support/reader.ts'

test.describe('from right to left', () => {
  test('the left arrow goes on, and next stands at the left of previous', async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await reader.open(`${await serve(page, 'arabic', article(6, { lang: 'ar' }))}#section-3`)
    await reader.isOn(/^3 of 6/)
    await page.keyboard.press('ArrowLeft')
    await reader.isOn(/^4 of 6/)
    await page.keyboard.press('ArrowRight')
    await reader.isOn(/^3 of 6/)
    const [next, previous] = [await reader.next.boundingBox(), await reader.previous.boundingBox()]
    expect(next?.x ?? 0).toBeLessThan(previous?.x ?? 0)
    await reader.next.click()
    await reader.isOn(/^4 of 6/)
    await page.keyboard.press('End')
    await reader.isOn('The end')
    await page.setViewportSize({ width: 412, height: 823 })
    await reader.isOn('The end')
    await page.keyboard.press('Home')
    await reader.isOn(/^1 of 6/)
  })

  test.describe('with a finger', () => {
    test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

    test('a swipe to the right goes on, and at both ends there is nowhere to go', async ({ page }) => {
      const reader = new ReaderOnPage(page)
      const finger = new Finger(page)
      const right = () => finger.swipe({ x: 60, y: 500 }, { x: 280 })
      const left = () => finger.swipe({ x: 350, y: 500 }, { x: -280 })
      await reader.open(await serve(page, 'arabic', article(2, { lang: 'ar' })))
      await left()
      await reader.isOn(/^1 of 2/)
      await right()
      await reader.isOn(/^2 of 2/)
      await right()
      await reader.isOn('The end')
      await right()
      await reader.isOn('The end')
      await left()
      await reader.isOn(/^2 of 2/)
    })
  })
})
