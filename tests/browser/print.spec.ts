import { expect, test } from '@playwright/test'
import { ReaderOnPage } from '../support/reader.ts'

test('on paper every slide is there, one under another, and afterwards the reader is where it was', async ({
  page,
}) => {
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/')
  await page.keyboard.press('ArrowRight')
  await reader.isOn(/^2 of 12/)
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const slides = [...document.querySelectorAll('[aria-roledescription="slide"]')]
      Object.assign(window, { printed: slides.map(each => each.getAttribute('aria-label')) })
    })
  })
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.length).toBeGreaterThan(50_000)
  const printed = await page.evaluate(() => (window as unknown as { printed: string[] }).printed)
  expect(printed).toHaveLength(13)
  await reader.isOn(/^2 of 12/)
  await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(3)

  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const boxes = await page
    .locator('[aria-roledescription="slide"]')
    .evaluateAll(all =>
      all.map(each => each.getBoundingClientRect()).map(({ top, bottom, left }) => ({ top, bottom, left })),
    )
  expect(boxes).toHaveLength(13)
  for (const [i, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.bottom - box.top).toBeGreaterThan(100)
    if (i > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[i - 1]?.bottom ?? 0)
  }
  await expect(reader.contents).toBeHidden()
})
