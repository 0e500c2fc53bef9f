import { expect, test } from '@playwright/test'
import { ARTICLE, hostPage, SCRIPT } from '../../support/hostPage.ts'

test('all readers share one typeface, which is loaded once', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', request => request.resourceType() === 'font' && fetched.push(request.url()))
  await page.goto(await hostPage(page, SCRIPT))
  const counts = []
  for (let round = 0; round < 3; round++) {
    await page.evaluate(src => {
      document.querySelector('newsreel-reader')?.remove()
      document.body.prepend(Object.assign(document.createElement('newsreel-reader'), { src }))
    }, ARTICLE)
    await expect(page.locator('.newsreel')).toHaveAttribute('data-typeface')
    counts.push(await page.evaluate(() => document.fonts.size))
  }
  expect(new Set(counts).size, `${counts}`).toBe(1)
  expect(fetched).toEqual([...new Set(fetched)])
  expect(fetched.length).toBeGreaterThan(0)
})
