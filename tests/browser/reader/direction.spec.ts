import { expect, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { article, picture, section, serve } from '../../support/articles.ts'
import { findMisdirectedTexts } from '../../support/direction.ts'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage } from '../../support/reader.ts'

test.describe('from right to left', () => {
  test('the left arrow goes to the next slide, and next is to the left of previous', async ({ page }) => {
    const reader = new ReaderOnPage(page, ar)
    await reader.open(`${await serve(page, 'arabic', article(6, { lang: 'ar' }))}#section-3`)
    await reader.expectSlide(new RegExp(`^${ar.position(3, 6)}`))
    await page.keyboard.press('ArrowLeft')
    await reader.expectSlide(new RegExp(`^${ar.position(4, 6)}`))
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(new RegExp(`^${ar.position(3, 6)}`))
    const [next, previous] = [await reader.next.boundingBox(), await reader.previous.boundingBox()]
    expect(next?.x ?? 0).toBeLessThan(previous?.x ?? 0)
    await reader.next.click()
    await reader.expectSlide(new RegExp(`^${ar.position(4, 6)}`))
    await page.keyboard.press('End')
    await reader.expectSlide(ar.end)
    await page.setViewportSize({ width: 412, height: 823 })
    await reader.expectSlide(ar.end)
    await page.keyboard.press('Home')
    await reader.expectSlide(new RegExp(`^${ar.position(1, 6)}`))
  })

  test.describe('with a finger', () => {
    test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

    test('a swipe to the right goes to the next slide, and both ends stop swipes', async ({ page }) => {
      const reader = new ReaderOnPage(page, ar)
      const finger = new Finger(page)
      const right = () => finger.swipe({ x: 60, y: 500 }, { x: 280 })
      const left = () => finger.swipe({ x: 350, y: 500 }, { x: -280 })
      await reader.open(await serve(page, 'arabic', article(2, { lang: 'ar' })))
      await left()
      await reader.expectSlide(new RegExp(`^${ar.position(1, 2)}`))
      await right()
      await reader.expectSlide(new RegExp(`^${ar.position(2, 2)}`))
      await right()
      await reader.expectSlide(ar.end)
      await right()
      await reader.expectSlide(ar.end)
      await left()
      await reader.expectSlide(new RegExp(`^${ar.position(2, 2)}`))
    })
  })
})

/** Articles in languages without a translation of the interface, which is in English then. */
const HEBREW = { lang: 'he', headline: 'המעבורת חזרה', heading: '5 דברים', text: 'כולם שמחו.', name: 'דנה לוי' }
const URDU = { lang: 'ur-Latn', headline: 'Kashti wapas', heading: 'Wapsi', text: 'Nau saal baad.', name: 'A. Khan' }

function around({ lang, headline, heading, text, name }: typeof HEBREW, count = 4) {
  const body = [
    picture({ alt: text, caption: text, credit: name }),
    { type: 'paragraph', text },
    { type: 'figure', alt: text, credit: name },
  ]
  return article(count, {
    ...{ lang, headline, byline: [{ name }], publisher: { name }, published: '2026-03-02', modified: '2026-03-03' },
    sections: [
      { id: 'lead', body: [{ type: 'paragraph', text }] },
      ...Array.from({ length: count - 1 }, (_, i) => section(i + 2, { heading, body })),
    ],
  })
}

test('the interface keeps its direction in an article of the other direction', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'hebrew', around(HEBREW))}#section-2`)
  await expect(page.locator('.newsreel')).toHaveAttribute('dir', 'rtl')
  await reader.expectSlide(/^2 of 4/)
  const count = page.locator('.newsreel-count')
  const turned = () => findMisdirectedTexts(page.locator('.newsreel'))
  await expect(count).toContainText('2 of 4')
  expect(await turned()).toEqual([])
  await page.keyboard.press('f')
  await expect(page.getByRole('region', { name: 'Full article' })).toBeFocused()
  expect(await turned(), 'in the full article').toEqual([])
  await page.keyboard.press('f')
  await reader.expectSlide(/^2 of 4/)
  for (const [key, name] of Object.entries({ c: 'Contents', m: 'More', '?': 'Help' })) {
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    expect(await turned(), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'Playback' })).toBeVisible()
  expect(await turned(), 'with the player').toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  expect(await turned(), 'at the end').toEqual([])
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^4 of 4/)
  await reader.open('/hebrew/')
  await expect(page.getByRole('button', { name: /^Continue from/ })).toBeVisible()
  expect(await turned(), 'on the cover').toEqual([])
})

test('the script in a language tag decides the direction', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'urdu', around(URDU)))
  await expect(page.locator('.newsreel')).toHaveAttribute('dir', 'ltr')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 4/)
  expect(await findMisdirectedTexts(page.locator('.newsreel'))).toEqual([])
  await reader.open(await serve(page, 'dari', around({ ...HEBREW, lang: 'prs' })))
  await expect(page.locator('.newsreel')).toHaveAttribute('dir', 'rtl')
})
