import { expect, type Page, test } from '@playwright/test'
import { ARTICLE, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { waitForTypeface } from '../../support/typeface.ts'

/** Puts a new reader into the page, in the place of the last one. */
async function replaceReader(page: Page): Promise<void> {
  await page.evaluate(src => {
    document.querySelector('newsreel-reader')?.remove()
    document.body.prepend(Object.assign(document.createElement('newsreel-reader'), { src }))
  }, ARTICLE)
  await expect(page.locator('.newsreel h1')).toBeVisible()
}

/** The width of the headline's letters, and the family that is asked for. */
const getHeadline = (page: Page) =>
  page.locator('.newsreel h1').evaluate(headline => {
    const range = document.createRange()
    range.selectNodeContents(headline)
    const width = [...range.getClientRects()].reduce((sum, each) => sum + each.width, 0)
    return { width, family: getComputedStyle(headline).fontFamily.split(',')[0] }
  })

test('all readers of a page have the fallback until the next page; then all have the typeface, loaded once', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', request => request.url().endsWith('.woff2') && fetched.push(request.url()))
  await page.goto(await hostPage(page, SCRIPT))
  await replaceReader(page)
  await waitForTypeface(page)
  const first = await getHeadline(page)
  expect(first.family).toBe('"Newsreader Noto"')
  await replaceReader(page)
  expect(await getHeadline(page)).toEqual(first)
  expect(fetched).toHaveLength(2)

  await page.reload()
  const counts = []
  for (let round = 0; round < 3; round++) {
    await replaceReader(page)
    const { family, width } = await getHeadline(page)
    expect(family).toBe('"Newsreel Newsreader"')
    expect(width).not.toBe(first.width)
    counts.push(await page.evaluate(() => document.fonts.size))
  }
  expect(new Set(counts).size, `${counts}`).toBe(1)
  expect(fetched.length).toBeLessThanOrEqual(4)
})
