import { expect, test } from '@playwright/test'
import { language as ar } from '../../src/reader/words/ar.ts'
import { article, serve } from '../support/articles.ts'
import { Finger } from '../support/finger.ts'
import { ReaderOnPage } from '../support/reader.ts'

test.describe('from right to left', () => {
  test('the left arrow goes on, and next stands at the left of previous', async ({ page }) => {
    const reader = new ReaderOnPage(page, ar)
    await reader.open(`${await serve(page, 'arabic', article(6, { lang: 'ar' }))}#section-3`)
    await reader.isOn(new RegExp(`^${ar.position(3, 6)}`))
    await page.keyboard.press('ArrowLeft')
    await reader.isOn(new RegExp(`^${ar.position(4, 6)}`))
    await page.keyboard.press('ArrowRight')
    await reader.isOn(new RegExp(`^${ar.position(3, 6)}`))
    const [next, previous] = [await reader.next.boundingBox(), await reader.previous.boundingBox()]
    expect(next?.x ?? 0).toBeLessThan(previous?.x ?? 0)
    await reader.next.click()
    await reader.isOn(new RegExp(`^${ar.position(4, 6)}`))
    await page.keyboard.press('End')
    await reader.isOn(ar.end)
    await page.setViewportSize({ width: 412, height: 823 })
    await reader.isOn(ar.end)
    await page.keyboard.press('Home')
    await reader.isOn(new RegExp(`^${ar.position(1, 6)}`))
  })

  test.describe('with a finger', () => {
    test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

    test('a swipe to the right goes on, and at both ends there is nowhere to go', async ({ page }) => {
      const reader = new ReaderOnPage(page, ar)
      const finger = new Finger(page)
      const right = () => finger.swipe({ x: 60, y: 500 }, { x: 280 })
      const left = () => finger.swipe({ x: 350, y: 500 }, { x: -280 })
      await reader.open(await serve(page, 'arabic', article(2, { lang: 'ar' })))
      await left()
      await reader.isOn(new RegExp(`^${ar.position(1, 2)}`))
      await right()
      await reader.isOn(new RegExp(`^${ar.position(2, 2)}`))
      await right()
      await reader.isOn(ar.end)
      await right()
      await reader.isOn(ar.end)
      await left()
      await reader.isOn(new RegExp(`^${ar.position(2, 2)}`))
    })
  })
})
